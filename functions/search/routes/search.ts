import { findArticles } from '../answer/find-articles.ts';
import { withPermalinks } from '../answer/item.ts';
import type { Dependencies } from '../dependencies.ts';
import { originOf } from '../http/addresses.ts';
import { invalidParameters } from '../http/problem.ts';
import { queryOf, valid } from '../http/read-request.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';
import { readSearch } from '../parameters/read-search.ts';

/** Lambda allows 6 MB. Texts are escaped once more on their way. */
const LARGEST = 6_000_000;
const TOO_LARGE = {
  parameter: 'pageSize',
  detail: 'must be smaller: these fields of so many articles are larger than 6 MB. /search.jsonl sends them in parts',
};

/** GET /search: the articles that match. */
export function search(dependencies: Dependencies): Answerer {
  const { configuration, clock } = dependencies;
  return async (c) => {
    const started = clock();
    const wanted = valid(readSearch(queryOf(c), started));
    const answer = await findArticles(dependencies, wanted);
    c.set('totalResults', answer.totalResults);
    const articles = withPermalinks(answer.articles, originOf(c), wanted);
    if (wanted.fields.length > 0 && isTooLarge(articles)) throw invalidParameters([TOO_LARGE]);
    const facts = { tookMs: clock() - started, requestId: c.var.requestId };
    return respond(c, { ...answer, articles }, facts, configuration.publicAccess);
  };
}

function isTooLarge(articles: readonly object[]): boolean {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(articles))) > LARGEST;
}
