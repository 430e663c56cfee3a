import { findArticles } from '../answer/find-articles.ts';
import type { Dependencies } from '../dependencies.ts';
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
    const facts = { tookMs: clock() - started, requestId: c.var.requestId };
    return respond(c, answer, facts, configuration.publicAccess);
  };
}
