/** A file that the pages need. Its name has a digest of its content, so it never changes. */
export interface PageAsset {
  readonly name: string;
  readonly contentType: string;
}

type Named<Asset> = Readonly<Record<'style' | 'script' | 'icon', Asset>>;

/** The style, script and icon of the pages. */
export type PageAssets = Named<PageAsset>;

/** The same with their texts, which are loaded when they are first asked for: a cold start is mostly a search. */
export type ServedAssets = Named<PageAsset & { text(): Promise<string> }>;

export function assetAddress({ name }: PageAsset): string {
  return `/assets/${name}`;
}
