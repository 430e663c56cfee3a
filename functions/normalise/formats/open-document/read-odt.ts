import type { Draft } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { readHtmlBlocks } from '../../text/html-text.ts';
import type { XmlElement } from '../../xml/element.ts';
import { toHtml } from '../../xml/to-html.ts';
import { documentDraft } from '../documents/document-draft.ts';
import { elementIn, openDocument, propertiesIn } from './open-document.ts';

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
  const { content, meta } = await openDocument(bytes);
  const text = await elementIn(content, 'office:text');
  if (!text) throw new FileFault('damaged_document', 'The OpenDocument file has no text part.');
  const { blocks, captions, leftOut } = readHtmlBlocks(toHtml(text, htmlName));
  const draft = documentDraft(blocks, await propertiesIn(meta));
  return { ...draft, captions: [...draft.captions, ...captions], leftOut: [...leftOut, ...draft.leftOut] };
}

function htmlName(element: XmlElement): string | null {
  const { name, attributes } = element;
  if (LEFT_OUT.test(name)) return null;
  if (name === 'text:h') return `h${Math.min(Number(attributes['text:outline-level']) || 1, 6)}`;
  if (name === 'text:p' && /^(?:Title|Titel|Titre)$/.test(attributes['text:style-name'] ?? '')) return 'h1';
  return HTML_NAMES[name] ?? 'span';
}
