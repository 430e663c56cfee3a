import { originOf } from '../../http/addresses.ts';
import { queryOf, valid } from '../../http/read-request.ts';
import { nameOf, watchStore } from '../watches/watches-served.ts';
import { type PageView, withoutLanguage } from './page-answerer.ts';

/** GET /watches as a page. The pages of watches are loaded when one is first requested. */
export const watchesPage: PageView = async (c, site, dependencies) => {
  const store = await watchStore(dependencies);
  const { listWatches } = await import('../../watches/list-watches.ts');
  const { watchesPage: renderPage } = await import('../../page/watches/watches-page.ts');
  const given = queryOf(c);
  return renderPage(site, { given, ...(await listWatches(store, withoutLanguage(given), originOf(c))) });
};

/** GET /watches/{name} as a page. */
export const watchPage: PageView = async (c, site, dependencies) => {
  const store = await watchStore(dependencies);
  const { listMatches } = await import('../../watches/list-matches.ts');
  const { watchPage: renderPage } = await import('../../page/watches/watch-page.ts');
  const given = queryOf(c);
  const watch = await listMatches(dependencies, store, nameOf(c), withoutLanguage(given), originOf(c));
  return renderPage(site, { given, watch });
};

/** GET /follow: the page that follows the search with the parameters of the request. */
export const followPage: PageView = async (c, site, dependencies) => {
  await watchStore(dependencies);
  const { readWatchQuery } = await import('../../watches/watch-request.ts');
  const { followPage: renderPage } = await import('../../page/watches/follow-page.ts');
  const given = queryOf(c);
  return renderPage(site, { given, query: valid(readWatchQuery(withoutLanguage(given), dependencies.clock())) });
};
