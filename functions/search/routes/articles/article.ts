import type { Dependencies } from '../../dependencies.ts';
import { notFound } from '../../http/problem.ts';
import type { Answerer } from '../../http/request.ts';
import { respond } from '../../http/respond.ts';
import { getArticle } from '../../stored/get-article.ts';

/** GET /articles/{id}: one whole article. */
export function article({ client, names, configuration }: Dependencies): Answerer {
  return async (c) => {
    const id = c.req.param('id') ?? '';
    const found = await getArticle(client, names.articles, id, configuration.serveReceipts);
    if (found === undefined) throw notFound('There is no article with this id.');
    return respond(c, found, {}, configuration.publicAccess);
  };
}
