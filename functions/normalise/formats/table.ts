import type { FormatName } from '../detect-format.ts';
import type { Draft, DraftOrFault } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { Part, PartOrFault } from '../part.ts';
import { readArc } from './arc.ts';
import { readAtom } from './atom.ts';
import { readDocx } from './docx.ts';
import { readEml } from './eml.ts';
import { readGzip } from './gzip.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { readMarkdown, readPlainText } from './markdown.ts';
import { readNewsmlG2 } from './newsml-g2.ts';
import { readNitf } from './nitf.ts';
import { readPdf } from './pdf.ts';
import { readRss } from './rss.ts';
import { readWarc } from './warc.ts';
import { readZip } from './zip.ts';

/** An article that is read only when it is asked for: one that was indexed before need not be. */
export type Found = DraftOrFault | (() => DraftOrFault | Promise<DraftOrFault>);

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
  gzip: { container: readGzip },
  zip: { container: readZip },
  warc: { container: readWarc },
  arc: { container: readArc },
};
