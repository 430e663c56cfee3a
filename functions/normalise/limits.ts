/** Limits on the work that one file may cause. A file or article that exceeds one is rejected with that reason. */
export const LIMITS = {
  /**
   * Bytes of a file that must be held in memory to be read. A long novel has 3 MB; reading needs about eight times the
   * size in memory.
   */
  wholeFileBytes: 64 * 1024 * 1024,
  /**
   * Bytes of a file together with everything unpacked from it. To find its checkpoint again, a pass reads everything
   * before it, at 100 MB a second.
   */
  totalBytes: 8 * 1024 ** 3,
  /**
   * The highest expansion ratio when a file is unpacked. Ordinary text expands at most 20 times, repetitive JSON Lines
   * 100 times.
   */
  expansionRatio: 200,
  /** Bytes up to which the ratio is not checked: a small file may consist of blanks only. */
  expansionGrace: 32 * 1024 * 1024,
  /** Characters in one line of JSON Lines. A line is one article with all its metadata. */
  lineCharacters: 16 * 1024 * 1024,
  /** Articles in one file. With more ordinals, the clean-up up to a receipt's `highest` would take too long. */
  articles: 1_000_000,
  /** Characters of a body that are indexed: OpenSearch highlights only this far by default. */
  bodyCharacters: 1_000_000,
  /** Characters of a title, a caption or a summary that a file states. Real ones have a few hundred. */
  titleCharacters: 1_000,
  captionCharacters: 2_000,
  statedSummaryCharacters: 1_000,
  /** Captions of one article: the largest galleries have some hundred pictures. */
  captions: 1_000,
  /**
   * Removed pieces of text of one article, characters of each piece, and characters of all. They are stored to be
   * shown.
   */
  leftOut: 200,
  leftOutCharacters: 2_000,
  leftOutCharactersOfAll: 20_000,
  /** Characters of a summary that is made from the text. */
  summaryCharacters: 300,
  /** Characters of a name, section or tag, and how many of each an article may have. */
  labelCharacters: 200,
  labels: 100,
  /** Characters of a URL. Browsers and proxies fail with longer ones, and OpenSearch refuses terms above 32 KB. */
  urlCharacters: 2_048,
  /**
   * Time and heap for one file in a third-party parser, whose loading is counted with the heap only. Real files need half
   * a second and 100 MB.
   */
  parserMilliseconds: 8_000,
  parserMegabytes: 256,
  /** Heap of the parser's young generation. With Node's default, a WARC file took 120 MB more and was no faster. */
  parserYoungMegabytes: 12,
  /**
   * Characters of a page that is parsed into a tree. Longer pages are no articles; their text is extracted without a
   * tree.
   */
  pageCharacters: 8 * 1024 * 1024,
  /** Bytes of one page in a web archive. */
  pageBytes: 16 * 1024 * 1024,
  /** Bytes of the text parts of a Word document. Its converter needs ten times as much memory. A novel has 5 MB. */
  documentBytes: 16 * 1024 * 1024,
  /** Pages of a PDF document that are read. */
  pdfPages: 500,
  /** Levels of nested elements of XML; feeds and wires have about 20. */
  xmlDepth: 256,
  /** Characters that describe a feed itself, outside its items. */
  contextCharacters: 128 * 1024,
  /** Estimated memory of one JSON value. A file of 64 MB with texts of ordinary length needs half of it. */
  jsonMegabytes: 400,
  /** Levels of nested JSON values that are searched. */
  jsonDepth: 8,
} as const;
