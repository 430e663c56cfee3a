import type { PageAsset, ServedAssets } from './page-assets.ts';

type Kind = keyof ServedAssets;

/** Defined by the bundler, which builds them. */
declare const PAGE_ASSETS: Readonly<Record<Kind, PageAsset>>;

/** The assets of the pages, as they are in the bundle. */
export const bundledAssets: ServedAssets = { style: served('style'), script: served('script'), icon: served('icon') };

function served(kind: Kind): ServedAssets[Kind] {
  return { ...PAGE_ASSETS[kind], text: async () => (await import('./asset-texts.ts')).assetTexts[kind] };
}
