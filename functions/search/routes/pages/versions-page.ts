import { notFound } from '../../http/problem.ts';
import { queryOf } from '../../http/read-request.ts';
import { getArticle } from '../../stored/get-article.ts';
import type { PageView } from './page-answerer.ts';

/** GET /articles/{id}/versions as a page. The page is loaded when it is first requested. */
export const versionsPage: PageView = async (c, site, { client, names }) => {
  const article = await getArticle(client, names.articles, c.req.param('id') ?? '', false);
  if (article === undefined) throw notFound('There is no article with this id. Its file may have been deleted.');
  const { versionsPage: renderPage } = await import('../../page/versions/versions-page.ts');
  const { listVersions } = await import('../../versions/list-versions.ts');
  const { versions } = await listVersions(client, names.articles, article, false);
  return renderPage(site, { article, versions, given: queryOf(c) });
};
