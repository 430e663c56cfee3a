import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/** One element; names are written `{namespace}local`, attributes without a namespace by their local name. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Parses a document. @throws Error where it is not well-formed XML with namespaces. */
export function parseXml(document: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = toElement(tag);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(document).close();
  const [element] = root.children;
  if (!element) throw new Error('There is no element in the document.');
  return element;
}

function toElement(tag: SaxesTagNS): XmlElement {
  const attributes = Object.values(tag.attributes) as SaxesAttributeNS[];
  return {
    name: `{${tag.uri}}${tag.local}`,
    attributes: Object.fromEntries(
      attributes.map(({ uri, local, value }) => [uri === '' ? local : `{${uri}}${local}`, value]),
    ),
    children: [],
    text: '',
  };
}
