import { withPermalinks } from '../../answer/item.ts';
import type { Dependencies } from '../../dependencies.ts';
import { originOf } from '../../http/addresses.ts';
import { notFound } from '../../http/problem.ts';
import type { Answerer } from '../../http/request.ts';
import { respond } from '../../http/respond.ts';
import { getArticle } from '../../stored/get-article.ts';

/** GET /articles/{id}/versions: the article as it was each time it was seen. Comparing is loaded when first requested. */
export function versions({ client, names, configuration, clock }: Dependencies): Answerer {
  return async (c) => {
    const started = clock();
    const article = await getArticle(client, names.articles, c.req.param('id') ?? '', false);
    if (article === undefined) throw notFound('There is no article with this id.');
    const { listVersions } = await import('../../versions/list-versions.ts');
    const { totalResults, versions } = await listVersions(client, names.articles, article, configuration.serveReceipts);
    const items = withPermalinks(versions, originOf(c), { fields: [] });
    const facts = { tookMs: clock() - started, requestId: c.var.requestId };
    return respond(c, { totalResults, versions: items }, facts, configuration.publicAccess);
  };
}
