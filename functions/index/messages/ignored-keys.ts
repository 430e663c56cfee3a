/** What file managers and archivers leave behind. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|\.gitkeep|\.localized)$|(?:^|\/)__MACOSX\//;

/** Where watches are kept beside the articles. */
const OWN = /^\.watches\//;

/** Whether an object was never meant to be an article: a folder marker, a file manager's own file, or one of this product's. */
export function isIgnored(key: string, size: number): boolean {
  return OWN.test(key) || LITTER.test(key) || (key.endsWith('/') && size === 0);
}
