import { queryOf, valid } from '../../http/read-request.ts';
import { facetOf } from '../values.ts';
import { type PageView, withoutLanguage } from './page-answerer.ts';

/** GET /values/{facet} as a page. It is loaded when it is first requested. */
export const valuesPage: PageView = async (c, site, { client, names, clock }) => {
  const { valuesPage: renderPage } = await import('../../page/values/values-page.ts');
  const { readListing } = await import('../../values/values-parameters.ts');
  const { listValues } = await import('../../values/list-values.ts');
  const given = queryOf(c);
  const listing = valid(readListing(withoutLanguage(given), clock()));
  return renderPage(site, { given, listing, list: await listValues(client, names.articles, facetOf(c), listing) });
};
