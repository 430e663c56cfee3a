/** What file managers and archivers leave behind. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|\.gitkeep|\.localized)$|(?:^|\/)__MACOSX\//;

/** Whether an object was never meant to be an article: a folder marker, or a file manager's own file. */
export function isIgnored(key: string, size: number): boolean {
  return LITTER.test(key) || (key.endsWith('/') && size === 0);
}
