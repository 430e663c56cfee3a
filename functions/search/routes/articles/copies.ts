import { readItem, withPermalinks } from '../../answer/item.ts';
import type { Dependencies } from '../../dependencies.ts';
import { originOf } from '../../http/addresses.ts';
import { notFound } from '../../http/problem.ts';
import { queryOf, valid } from '../../http/read-request.ts';
import type { Answerer } from '../../http/request.ts';
import { respond } from '../../http/respond.ts';
import { copiesParameters } from '../../parameters/copies-parameters.ts';
import { readParameters } from '../../parameters/read-parameters.ts';
import { getArticle } from '../../stored/get-article.ts';

/** GET /articles/{id}/copies: the other articles with the same text, the earliest first. */
export function copies({ client, names, configuration, clock }: Dependencies): Answerer {
  return async (c) => {
    const started = clock();
    const { page, pageSize } = valid(readParameters(copiesParameters, queryOf(c)));
    const id = c.req.param('id') ?? '';
    const article = await getArticle(client, names.articles, id, false);
    if (article === undefined) throw notFound('There is no article with this id.');
    const { loadCopies } = await import('../../collapse/load-copies.ts');
    const { count, hits } = await loadCopies(client, names.articles, id, { page, pageSize });
    const items = hits.map((hit) => readItem(hit, configuration.serveReceipts, false));
    const articles = withPermalinks(items, originOf(c), { fields: [] });
    const facts = { tookMs: clock() - started, requestId: c.var.requestId };
    return respond(c, { totalResults: count, page, pageSize, articles }, facts, configuration.publicAccess);
  };
}
