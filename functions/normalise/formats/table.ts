import type { FormatName } from '../detect/format-name.ts';
import type { Draft } from '../draft.ts';
import type { Part, PartOrFault } from '../part.ts';
import type { Expansion } from '../streams/expansion.ts';
import { readArc } from './archives/arc.ts';
import { readGzip } from './archives/gzip.ts';
import { readWarc } from './archives/warc.ts';
import { readZip } from './archives/zip.ts';
import { readDocx } from './documents/docx.ts';
import { readPdf } from './documents/pdf.ts';
import { readAtom } from './feeds/atom.ts';
import { readRss } from './feeds/rss.ts';
import type { Found } from './found.ts';
import { readHtml } from './html.ts';
import { readJson } from './json/json.ts';
import { readEml } from './mail/eml.ts';
import { readMbox } from './mail/mbox.ts';
import { readMarkdown, readPlainText } from './text/markdown.ts';
import { readNewsmlG2 } from './wires/newsml-g2.ts';
import { readNitf } from './wires/nitf.ts';

/**
 * How the articles of a format are read: from the whole text, from the text as it streams in, from the whole file as
 * bytes, or from each of the files that it contains.
 */
export type FormatReader =
  | { whole: (text: string, part: Part) => Draft | Promise<Draft> }
  | { streamed: (text: AsyncIterable<string>) => AsyncIterable<Found> }
  | { document: (bytes: Uint8Array) => Promise<Draft> }
  | { container: (part: Part, expansion: Expansion) => AsyncIterable<PartOrFault> };

/** Every format that is read. */
export const FORMATS: Record<FormatName, FormatReader> = {
  html: { whole: (text, { address }) => readHtml(text, address) },
  markdown: { whole: readMarkdown },
  text: { whole: readPlainText },
  json: { streamed: readJson },
  rss: { streamed: readRss },
  atom: { streamed: readAtom },
  nitf: { streamed: readNitf },
  newsml: { streamed: readNewsmlG2 },
  pdf: { document: readPdf },
  docx: { document: readDocx },
  eml: { document: readEml },
  mbox: { container: readMbox },
  gzip: { container: readGzip },
  zip: { container: readZip },
  warc: { container: readWarc },
  arc: { container: readArc },
};
