import { readItem, withPermalinks } from '../../answer/item.ts';
import type { Dependencies } from '../../dependencies.ts';
import { originOf } from '../../http/addresses.ts';
import { notFound } from '../../http/problem.ts';
import { queryOf, valid } from '../../http/read-request.ts';
import type { Answerer } from '../../http/request.ts';
import { respond } from '../../http/respond.ts';
import { readParameters } from '../../parameters/read-parameters.ts';
import { similarParameters } from '../../parameters/similar-parameters.ts';
import { getArticle } from '../../stored/get-article.ts';

/** GET /articles/{id}/similar: articles on the same subject. */
export function similar({ client, names, configuration, clock }: Dependencies): Answerer {
  return async (c) => {
    const started = clock();
    const { pageSize } = valid(readParameters(similarParameters, queryOf(c)));
    const article = await getArticle(client, names.articles, c.req.param('id') ?? '', false);
    if (article === undefined) throw notFound('There is no article with this id.');
    const { similarArticles } = await import('../../lookup/similar-articles.ts');
    const hits = await similarArticles(client, names.articles, article, pageSize);
    const items = hits.map((hit) => readItem(hit, configuration.serveReceipts));
    const articles = withPermalinks(items, originOf(c), { fields: [] });
    const facts = { tookMs: clock() - started, requestId: c.var.requestId };
    return respond(c, { articles }, facts, configuration.publicAccess);
  };
}
