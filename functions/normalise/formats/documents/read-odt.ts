import type { Draft } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { once } from '../../streams/once.ts';
import { readHtmlBlocks } from '../../text/html-text.ts';
import { descendantsNamed, textOf, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { toHtml } from '../../xml/to-html.ts';
import { documentDraft, type Properties } from './document-draft.ts';
import { unpackParts } from './unpack-parts.ts';

const READ = /^(?:content|meta)\.xml$/;
const ZIP = 'PK';
/** Elements with what no reader of the text sees: comments, deleted text, numbers of notes, lists of contents, indices. */
const LEFT_OUT =
  /^(?:office:annotation.*|text:tracked-changes|text:note-citation|text:table-of-content|text:.*-index|text:bibliography|svg:.*|office:forms|text:sequence-decls|draw:object.*)$/;
const HTML_NAMES: Readonly<Record<string, string>> = {
  'text:p': 'p',
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:line-break': 'br',
  'text:note-body': 'p',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'draw:text-box': 'figcaption',
};

/** The article in a text document of OpenDocument. */
export async function readOdtDocument(bytes: Uint8Array): Promise<Draft> {
  const isPacked = Buffer.from(bytes.subarray(0, ZIP.length)).toString('latin1') === ZIP;
  const parts = isPacked ? await unpackParts(bytes, (name) => READ.test(name)) : { 'content.xml': bytes };
  const text = await recordIn(parts['content.xml'], 'office:text');
  if (!text) throw new FileFault('damaged_document', 'The OpenDocument file has no text part.');
  const meta = await recordIn(isPacked ? parts['meta.xml'] : bytes, 'office:meta');
  const { blocks, captions, leftOut } = readHtmlBlocks(toHtml(text, htmlName));
  const draft = documentDraft(blocks, propertiesOf(meta));
  return { ...draft, captions: [...draft.captions, ...captions], leftOut: [...leftOut, ...draft.leftOut] };
}

async function recordIn(part: Uint8Array | undefined, name: string): Promise<XmlElement | undefined> {
  const text = Buffer.from(part ?? []).toString('utf8');
  for await (const { element } of readRecords(once(text), (each) => each === name)) return element;
  return undefined;
}

function htmlName(element: XmlElement): string | null {
  const { name, attributes } = element;
  if (LEFT_OUT.test(name)) return null;
  if (name === 'text:h') return `h${Math.min(Number(attributes['text:outline-level']) || 1, 6)}`;
  if (name === 'text:p' && /^(?:Title|Titel|Titre)$/.test(attributes['text:style-name'] ?? '')) return 'h1';
  return HTML_NAMES[name] ?? 'span';
}

function propertiesOf(meta: XmlElement | undefined): Properties {
  const property = (...names: string[]) => textOf(descendantsNamed(meta, ...names)[0]);
  return {
    title: property('dc:title'),
    author: property('dc:creator', 'meta:initial-creator'),
    language: property('dc:language'),
  };
}
