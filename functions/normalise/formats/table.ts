import type { FormatName } from '../detect/format-name.ts';
import type { Draft } from '../draft.ts';
import { loading } from '../loading.ts';
import type { Part, PartOrFault } from '../part.ts';
import type { Expansion } from '../streams/expansion.ts';
import type { DocumentWithParts, Found } from './found.ts';

/**
 * How the articles of a format are read: from the whole text, from the text as it streams in, from the whole file as
 * bytes (one, or any number), with
 * the files attached to it, or from each of the files that it contains.
 */
export type FormatReader =
  | { whole: (text: string, part: Part) => Draft | Promise<Draft> }
  | { streamed: (text: AsyncIterable<string>) => AsyncIterable<Found> }
  | { document: (bytes: Uint8Array) => Promise<Draft> }
  | { documents: (bytes: Uint8Array) => AsyncIterable<Found> }
  | { withParts: (bytes: Uint8Array) => Promise<DocumentWithParts> }
  | { container: (part: Part, expansion: Expansion) => AsyncIterable<PartOrFault> };

const loaded = new Map<FormatName, FormatReader>();

/** The reader of a format. It is kept, because an import takes its time even where the module is loaded. */
export async function readerOf(format: FormatName): Promise<FormatReader> {
  const known = loaded.get(format);
  if (known) return known;
  const reader = await loading(FORMATS[format]);
  loaded.set(format, reader);
  return reader;
}

/** Loads the reader of every format. A function that starts loads only the readers of the files that it is given. */
export const FORMATS: Record<FormatName, () => Promise<FormatReader>> = {
  html: async () => {
    const { readHtml } = await import('./html.ts');
    return { whole: (text, { address }) => readHtml(text, address) };
  },
  markdown: async () => ({ whole: (await import('./text/markdown.ts')).readMarkdown }),
  text: async () => {
    const { readPlainText } = await import('./text/markdown.ts');
    return { whole: (text, { address }) => ({ ...readPlainText(text), ...(address && { url: address }) }) };
  },
  texts: async () => ({ streamed: (await import('./text/collection.ts')).readCollection }),
  json: async () => ({ streamed: (await import('./json/json.ts')).readJson }),
  csv: async () => ({ streamed: (await import('./tables/csv.ts')).readCsv }),
  rss: async () => ({ streamed: (await import('./feeds/rss.ts')).readRss }),
  atom: async () => ({ streamed: (await import('./feeds/atom.ts')).readAtom }),
  nitf: async () => ({ streamed: (await import('./wires/nitf.ts')).readNitf }),
  newsml: async () => ({ streamed: (await import('./wires/newsml-g2.ts')).readNewsmlG2 }),
  newsml1: async () => ({ streamed: (await import('./wires/newsml-1.ts')).readNewsml1 }),
  wire: async () => ({ streamed: (await import('./wires/teletype.ts')).readTeletype }),
  references: async () => ({ streamed: (await import('./bibliographies/tagged.ts')).readTagged }),
  bibtex: async () => ({ streamed: (await import('./bibliographies/bibtex.ts')).readBibtex }),
  zotero: async () => ({ streamed: (await import('./bibliographies/zotero.ts')).readZotero }),
  tei: async () => ({ streamed: (await import('./scholarly/tei.ts')).readTei }),
  jats: async () => ({ streamed: (await import('./scholarly/jats.ts')).readJats }),
  databasepage: async () => ({ streamed: (await import('./databases/database-pages.ts')).readDatabasePage }),
  chatpage: async () => ({ streamed: (await import('./chats/chat-page.ts')).readChatPage }),
  proquest: async () => ({ streamed: (await import('./databases/proquest-xml.ts')).readProquest }),
  corpus: async () => ({ streamed: (await import('./corpora/corpus.ts')).readCorpus }),
  mediawiki: async () => ({ streamed: (await import('./corpora/mediawiki.ts')).readMediawiki }),
  xml: async () => ({ streamed: (await import('./any-xml/any-xml.ts')).readAnyXml }),
  odt: async () => ({ document: (await import('./open-document/odt.ts')).readOdt }),
  ods: async () => ({ documents: (await import('./open-document/ods.ts')).readOds }),
  odp: async () => ({ document: (await import('./open-document/odp.ts')).readOdp }),
  rtf: async () => ({ documents: (await import('./documents/rtf.ts')).readRtf }),
  pdf: async () => ({ documents: (await import('./documents/pdf.ts')).readPdf }),
  docx: async () => ({ documents: (await import('./documents/docx.ts')).readDocx }),
  epub: async () => ({ documents: (await import('./books/epub.ts')).readEpub }),
  pptx: async () => ({ document: (await import('./slides/pptx.ts')).readPptx }),
  xlsx: async () => ({ documents: (await import('./tables/xlsx.ts')).readXlsx }),
  eml: async () => ({ withParts: (await import('./mail/eml.ts')).readEml }),
  msg: async () => ({ withParts: (await import('./outlook/msg.ts')).readMsg }),
  mbox: async () => ({ container: (await import('./mail/mbox.ts')).readMbox }),
  gzip: async () => ({ container: (await import('./archives/gzip.ts')).readGzip }),
  bzip2: async () => ({ container: (await import('./archives/bzip2.ts')).readBzip2 }),
  zstd: async () => ({ container: (await import('./archives/zstd.ts')).readZstd }),
  xz: async () => ({ container: (await import('./archives/xz.ts')).readXz }),
  tar: async () => ({ container: (await import('./archives/tar.ts')).readTar }),
  zip: async () => ({ container: (await import('./archives/zip.ts')).readZip }),
  mhtml: async () => ({ container: (await import('./saved-pages/mhtml.ts')).readMhtml }),
  webarchive: async () => ({ container: (await import('./saved-pages/webarchive.ts')).readWebarchive }),
  singlefilez: async () => ({ container: (await import('./saved-pages/singlefilez.ts')).readSinglefilez }),
  warc: async () => ({ container: (await import('./web-archives/warc.ts')).readWarc }),
  arc: async () => ({ container: (await import('./web-archives/arc.ts')).readArc }),
};
