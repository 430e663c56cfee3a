/** A file that the pages need, with the digest of its content in its name: it never changes. */
export interface PageAsset {
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

/** The pages' style, script and icon, as the build makes them. */
export interface PageAssets {
  readonly style: PageAsset;
  readonly script: PageAsset;
  readonly icon: PageAsset;
}

export function assetAddress({ name }: PageAsset): string {
  return `/assets/${name}`;
}
