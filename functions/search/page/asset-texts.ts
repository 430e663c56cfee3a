import type { PageAssets } from './page-assets.ts';

/** Defined by the bundler: JSON, since an object would be part of every cold start. */
declare const PAGE_ASSET_TEXTS: string;

/** The texts of the assets of the pages. */
export const assetTexts: Readonly<Record<keyof PageAssets, string>> = JSON.parse(PAGE_ASSET_TEXTS);
