import { findArticles } from '../answer/find-articles.ts';
import { withPermalinks } from '../answer/item.ts';
import type { Dependencies } from '../dependencies.ts';
import { originOf } from '../http/addresses.ts';
import { queryOf, valid } from '../http/read-request.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';
import { readSearch } from '../parameters/read-search.ts';

/** GET /search: the articles that match. */
export function search(dependencies: Dependencies): Answerer {
  const { configuration, clock } = dependencies;
  return async (c) => {
    const started = clock();
    const wanted = valid(readSearch(queryOf(c), started));
    const answer = await findArticles(dependencies, wanted);
    c.set('totalResults', answer.totalResults);
    const articles = withPermalinks(answer.articles, originOf(c), wanted);
    const facts = { tookMs: clock() - started, requestId: c.var.requestId };
    return respond(c, { ...answer, articles }, facts, configuration.publicAccess);
  };
}
