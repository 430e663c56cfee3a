import type { Dependencies } from '../../dependencies.ts';
import { negotiate } from '../../http/negotiate.ts';
import { notFound } from '../../http/problem.ts';
import type { Representations } from '../../http/represent.ts';
import type { Answerer } from '../../http/request.ts';
import { respondAsset } from '../../http/respond-page.ts';
import { assetAddress, type PageAssets, type ServedAssets } from '../../page/page-assets.ts';
import { openSearch } from '../discovery.ts';
import { copiesPage } from './copies-page.ts';
import { filesPage } from './files-page.ts';
import { type PageView, pageAnswerer } from './page-answerer.ts';
import { searchPage } from './search-page.ts';
import { trendForm, trendPage } from './trend-page.ts';
import { valuesPage } from './values-page.ts';
import { versionsPage } from './versions-page.ts';
import { followPage, watchesPage, watchPage } from './watch-pages.ts';

/** Returns the routes that only have pages, and those of the files that the pages need. */
export function pageRoutes(dependencies: Dependencies, assets: ServedAssets): Record<string, Representations> {
  const { serveReceipts } = dependencies.configuration;
  return {
    '/': { 'text/html': pageAnswerer(searchPage, dependencies, assets) },
    ...(serveReceipts && { '/files': { 'text/html': pageAnswerer(filesPage, dependencies, assets) } }),
    '/follow': { 'text/html': pageAnswerer(followPage, dependencies, assets) },
    '/opensearch.xml': openSearch(dependencies, assets),
    ...Object.fromEntries(Object.values(assets).map((asset) => [assetAddress(asset), file(asset)])),
  };
}

/** Answers requests to unknown paths: with a page for browsers, with `data` for other clients. */
export function unknownPath(dependencies: Dependencies, assets: PageAssets | undefined, data: Answerer): Answerer {
  if (assets === undefined) return data;
  const page = pageAnswerer(() => Promise.reject(notFound('This address does not exist.')), dependencies, assets);
  return (c) =>
    negotiate(c.req.header('Accept'), ['application/json', 'text/html']) === 'text/html' ? page(c) : data(c);
}

/** Returns the page of a list of values. It has the same path as the list's data. */
export function valuesPageRoute(dependencies: Dependencies, assets: PageAssets): Representations {
  return { 'text/html': pageAnswerer(valuesPage, dependencies, assets) };
}

/** Returns the page of a trend. It has the same path as the trend's data. */
export function trendPageRoute(dependencies: Dependencies, assets: PageAssets): Representations {
  return { 'text/html': pageAnswerer(trendPage, dependencies, assets, trendForm) };
}

/** Returns the pages of the list of watches and of one watch. They have the same paths as their data. */
export function watchPageRoutes(
  dependencies: Dependencies,
  assets: PageAssets,
): Record<'list' | 'watch', Representations> {
  return {
    list: { 'text/html': pageAnswerer(watchesPage, dependencies, assets) },
    watch: { 'text/html': pageAnswerer(watchPage, dependencies, assets) },
  };
}

/** Returns the page of an article's versions. It has the same path as their data. */
export function versionsPageRoute(dependencies: Dependencies, assets: PageAssets): Representations {
  return { 'text/html': pageAnswerer(versionsPage, dependencies, assets) };
}

/** Returns the page of an article's copies. It has the same path as their data. */
export function copiesPageRoute(dependencies: Dependencies, assets: PageAssets): Representations {
  return { 'text/html': pageAnswerer(copiesPage, dependencies, assets) };
}

/** Returns the page of an article. It has the same path as the article's data. */
export function articlePageRoute(dependencies: Dependencies, assets: PageAssets): Representations {
  return { 'text/html': pageAnswerer(articlePage, dependencies, assets) };
}

/** The page of an article is loaded when it is first requested: a cold start is mostly a search. */
const articlePage: PageView = async (...given) => (await import('./article-page.ts')).articlePage(...given);

function file(asset: ServedAssets['style']): Representations {
  const [mediaType = ''] = asset.contentType.split(';');
  return { [mediaType]: async (c) => respondAsset(c, asset.contentType, await asset.text()) };
}
