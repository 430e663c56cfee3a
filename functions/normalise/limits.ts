/** What one file may ask of the normaliser; whatever breaks a limit is rejected with that reason. */
export const LIMITS = {
  /** Bytes of a file that has to be held whole to be read. A long novel has 3 MB; memory needed is about eight times this. */
  wholeFileBytes: 64 * 1024 * 1024,
  /** Characters of one line of JSON Lines: one article with all its metadata. */
  lineCharacters: 16 * 1024 * 1024,
  /** Articles in one file: ordinals beyond it would make a receipt's `highest` unwieldy to clean up. */
  articles: 1_000_000,
  /** Characters of a body that are indexed: OpenSearch highlights no further than this by default. */
  bodyCharacters: 1_000_000,
  /** Characters of a title, a caption or a summary; real ones have a few hundred. */
  titleCharacters: 1_000,
  captionCharacters: 2_000,
  summaryCharacters: 300,
  /** Characters of a name, section or tag, and how many of each an article may have. */
  labelCharacters: 200,
  labels: 100,
  /** Characters of a URL: beyond it browsers and proxies give up, and OpenSearch refuses terms over 32 KB. */
  urlCharacters: 2_048,
  /** Time and heap of one file in a parser of others: real ones need a second and 100 MB, loading the parser included. */
  parserMilliseconds: 8_000,
  parserMegabytes: 256,
  /** Characters of a page that is read as a tree. Beyond it is no article; its text is read without one. */
  pageCharacters: 8 * 1024 * 1024,
  /** Levels of nested JSON values that are looked into. */
  jsonDepth: 8,
} as const;
