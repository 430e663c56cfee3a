/** Formats told apart by their bytes; each has a reader in formats/. */
export type FormatName =
  | 'arc'
  | 'atom'
  | 'docx'
  | 'eml'
  | 'gzip'
  | 'html'
  | 'json'
  | 'markdown'
  | 'mbox'
  | 'newsml'
  | 'nitf'
  | 'pdf'
  | 'rss'
  | 'text'
  | 'warc'
  | 'zip';
