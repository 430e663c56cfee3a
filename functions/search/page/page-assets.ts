/** A file that the pages need. Its name has a digest of its content, so it never changes. */
export interface PageAsset {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

/** The style, script and icon of the pages. The bundler builds them. */
export interface PageAssets {
  readonly style: PageAsset;
  readonly script: PageAsset;
  readonly icon: PageAsset;
}

export function assetAddress({ name }: PageAsset): string {
  return `/assets/${name}`;
}
