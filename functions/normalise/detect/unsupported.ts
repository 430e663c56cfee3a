import { FileFault } from '../file.ts';

const READABLE =
  'Readable are HTML, Markdown, plain text, PDF, DOCX, ODT, RTF, EPUB, PPTX, ODP, XLSX, ODS, e-mail, .msg, mbox, JSON, JSON Lines, CSV, RSS, Atom, NITF, NewsML, TEI, JATS, WARC, MHTML, and gzip, bzip2, Zstandard, xz, tar and ZIP of these.';

/** The fault of a file that holds no articles. @param what says what the file is */
export function unsupported(what: string): FileFault {
  return new FileFault('unsupported_format', `The file is ${what}. ${READABLE}`);
}
