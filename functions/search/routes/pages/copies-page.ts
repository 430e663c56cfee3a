import { readItem } from '../../answer/item.ts';
import { notFound } from '../../http/problem.ts';
import { queryOf, valid } from '../../http/read-request.ts';
import { copiesParameters } from '../../parameters/copies-parameters.ts';
import { readParameters } from '../../parameters/read-parameters.ts';
import { getArticle } from '../../stored/get-article.ts';
import { type PageView, withoutLanguage } from './page-answerer.ts';

/** GET /articles/{id}/copies as a page. The page is loaded when it is first requested. */
export const copiesPage: PageView = async (c, site, { client, names }) => {
  const given = queryOf(c);
  const place = valid(readParameters(copiesParameters, withoutLanguage(given)));
  const article = await getArticle(client, names.articles, c.req.param('id') ?? '', false);
  if (article === undefined) throw notFound('There is no article with this id. Its file may have been deleted.');
  const { copiesPage: renderPage } = await import('../../page/copies/copies-page.ts');
  const { loadCopies } = await import('../../collapse/load-copies.ts');
  const { count, hits } = await loadCopies(client, names.articles, article.id, place);
  return renderPage(site, {
    article,
    copies: { count, articles: hits.map((hit) => readItem(hit, false)) },
    given,
    ...place,
  });
};
