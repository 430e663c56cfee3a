import { queryOf, valid } from '../../http/read-request.ts';
import type { PageForm } from '../../page/problem-page.ts';
import { type PageView, withoutLanguage } from './page-answerer.ts';

/** GET /trend as a page. Without queries it is the form alone. The page is loaded when it is first requested. */
export const trendPage: PageView = async (c, site, { client, names, clock }) => {
  const { trendPage: renderPage } = await import('../../page/trend/trend-page.ts');
  const { queriesOf, readTrend } = await import('../../trend/trend-parameters.ts');
  const { countTrend } = await import('../../trend/count-trend.ts');
  const given = queryOf(c);
  if (queriesOf(given).length === 0) return renderPage(site, { given, trend: null });
  return renderPage(site, {
    given,
    trend: await countTrend(client, names.articles, valid(readTrend(withoutLanguage(given), clock()))),
  });
};

/** Loads the form of the page, for requests that are refused. */
export async function trendForm(): Promise<PageForm> {
  return (await import('../../page/trend/trend-page.ts')).trendForm;
}
