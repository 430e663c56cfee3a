import { queryOf, valid } from '../../http/read-request.ts';
import { valuesPage as renderPage } from '../../page/values/values-page.ts';
import { listValues } from '../../values/list-values.ts';
import { readListing } from '../../values/values-parameters.ts';
import { facetOf } from '../values.ts';
import { type PageView, withoutLanguage } from './page-answerer.ts';

/** GET /values/{facet} as a page. */
export const valuesPage: PageView = async (c, site, { client, names, clock }) => {
  const given = queryOf(c);
  const listing = valid(readListing(withoutLanguage(given), clock()));
  return renderPage(site, { given, listing, list: await listValues(client, names.articles, facetOf(c), listing) });
};
