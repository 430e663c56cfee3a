import { searchAnswer } from '../answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { queryOf, valid } from '../http/read-request.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';
import { readSearch } from '../parameters/read-search.ts';
import { searchArticles } from '../search-articles.ts';

/** GET /search: the articles that match. */
export function search({ client, names, configuration, clock }: Dependencies): Answerer {
  return async (c) => {
    const started = clock();
    const wanted = valid(readSearch(queryOf(c)));
    const found = await searchArticles(client, names.articles, wanted);
    const answer = searchAnswer(wanted, found, started, configuration.serveReceipts);
    c.set('totalResults', answer.totalResults);
    const passing = { tookMs: clock() - started, requestId: c.var.requestId };
    return respond(c, answer, passing, configuration.publicAccess);
  };
}
