import { FileFault } from '../../file.ts';
import { once } from '../../streams/once.ts';
import { descendantsNamed, textOf, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import type { Properties } from '../documents/document-draft.ts';
import { unpackParts } from '../documents/unpack-parts.ts';

/** The part with the text of a document. */
export const CONTENT = 'content.xml';
const META = 'meta.xml';
const ZIP = 'PK';

/** What a file of OpenDocument contains, and what it says of itself, as XML. */
export interface OpenDocument {
  content: string;
  meta: string;
}

/** Opens a file that is packed, or that is one XML file. @throws FileFault for one without content */
export async function openDocument(bytes: Uint8Array): Promise<OpenDocument> {
  const parts = isPacked(bytes)
    ? await unpackParts(bytes, (name) => name === CONTENT || name === META)
    : { [CONTENT]: bytes, [META]: bytes };
  const { [CONTENT]: content, [META]: meta } = parts;
  if (!content) throw new FileFault('damaged_document', 'The OpenDocument file has no content.');
  return { content: textIn(content), meta: textIn(meta ?? new Uint8Array()) };
}

/** Whether a file is packed, not one XML file. */
export function isPacked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, ZIP.length)).toString('latin1') === ZIP;
}

function textIn(part: Uint8Array): string {
  return Buffer.from(part).toString('utf8');
}

/** The first element with a name; undefined where there is none. @throws FileFault where the file ends within it */
export async function elementIn(xml: string, name: string): Promise<XmlElement | undefined> {
  for await (const { element, isCut } of readRecords(once(xml), (each) => each === name)) {
    if (isCut) throw new FileFault('truncated', 'The document ends within its text.');
    return element;
  }
  return undefined;
}

/** The text of a paragraph. Breaks and further blanks are elements. */
export function paragraphText(element: XmlElement): string {
  const pieces = element.children.map((child) => {
    if (typeof child === 'string') return child;
    if (child.name === 'text:line-break') return '\n';
    if (child.name === 'text:s' || child.name === 'text:tab') return ' ';
    return child.name === 'office:annotation' ? '' : paragraphText(child);
  });
  return pieces.join('');
}

/** What a document says of itself. */
export async function propertiesIn(meta: string): Promise<Properties> {
  const stated = await elementIn(meta, 'office:meta');
  const property = (...names: string[]) => textOf(descendantsNamed(stated, ...names)[0]);
  return {
    title: property('dc:title'),
    author: property('dc:creator', 'meta:initial-creator'),
    language: property('dc:language'),
  };
}
