/** What one file may ask of the normaliser; whatever breaks a limit is rejected with that reason. */
export const LIMITS = {
  /** Bytes of a file that has to be held whole to be read. A long novel has 3 MB; memory needed is about eight times this. */
  wholeFileBytes: 64 * 1024 * 1024,
  /** Bytes of a file and of all that is unpacked from it: to find its checkpoint again a pass reads all before it, at 100 MB a second. */
  totalBytes: 8 * 1024 ** 3,
  /** How much larger a file may become when it is unpacked. Text becomes at most 20 times larger, repetitive JSON Lines 100 times. */
  expansionRatio: 200,
  /** Bytes below which the ratio does not count: a small file may be all blanks. */
  expansionGrace: 32 * 1024 * 1024,
  /** Characters of one line of JSON Lines: one article with all its metadata. */
  lineCharacters: 16 * 1024 * 1024,
  /** Articles in one file: ordinals beyond it would make a receipt's `highest` unwieldy to clean up. */
  articles: 1_000_000,
  /** Characters of a body that are indexed: OpenSearch highlights no further than this by default. */
  bodyCharacters: 1_000_000,
  /** Characters of a title, a caption or a summary that a file states; real ones have a few hundred. */
  titleCharacters: 1_000,
  captionCharacters: 2_000,
  statedSummaryCharacters: 1_000,
  /** Captions of one article: the largest galleries have some hundred pictures. */
  captions: 1_000,
  /** Pieces of text that were left out of one article, and characters of each and of all, which are stored to be shown. */
  leftOut: 200,
  leftOutCharacters: 2_000,
  leftOutCharactersOfAll: 20_000,
  /** Characters of a summary that is made from the text. */
  summaryCharacters: 300,
  /** Characters of a name, section or tag, and how many of each an article may have. */
  labelCharacters: 200,
  labels: 100,
  /** Characters of a URL: beyond it browsers and proxies give up, and OpenSearch refuses terms over 32 KB. */
  urlCharacters: 2_048,
  /** Time and heap of one file in a parser of others: real ones need a second and 100 MB, loading the parser included. */
  parserMilliseconds: 8_000,
  parserMegabytes: 256,
  /** Heap of it that is not collected at once: Node's own choice made a WARC take 120 MB more and was no quicker. */
  parserYoungMegabytes: 12,
  /** Characters of a page that is read as a tree. Beyond it is no article; its text is read without one. */
  pageCharacters: 8 * 1024 * 1024,
  /** Bytes of one page in a web archive. */
  pageBytes: 16 * 1024 * 1024,
  /** Bytes of a Word document's text parts; its converter needs ten times as much memory. A novel has 5 MB. */
  documentBytes: 16 * 1024 * 1024,
  /** Pages of a PDF document that are read. */
  pdfPages: 500,
  /** Levels of nested elements of XML; feeds and wires have about 20. */
  xmlDepth: 256,
  /** Characters of a feed that are about the feed and not in any of its items. */
  contextCharacters: 128 * 1024,
  /** Levels of nested JSON values that are looked into. */
  jsonDepth: 8,
} as const;
