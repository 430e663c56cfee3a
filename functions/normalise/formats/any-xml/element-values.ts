import type { XmlElement } from '../../xml/element.ts';
import { rawText } from '../../xml/element.ts';
import { toHtml } from '../../xml/to-html.ts';

/** Elements of HTML: a text with these in it is HTML as a whole. */
const OF_HTML = new Set(
  'p br b i em strong u a span div h1 h2 h3 h4 h5 h6 ul ol li blockquote img figure figcaption sup sub table tr td'.split(
    ' ',
  ),
);
/** Elements that stand for a field whose name is one of their attributes: those of Solr, MySQL and others. */
const OF_FIELDS =
  /^(?:field|str|date|int|long|float|double|bool|arr|lst|column|col|property|attribute|cell|value|meta|data)$/;
const NAMES = ['name', 'key', 'id'];

/** Marks the object of an element within which the file ends. */
export const CUT = Symbol('cut');

/** An element as a value of JSON: the text in it, or an object with a field for each of its elements and attributes. */
export function valueIn(element: XmlElement, cut: ReadonlySet<XmlElement>): unknown {
  const children = element.children.filter((child) => typeof child !== 'string');
  const isMixed = element.children.some((child) => typeof child === 'string' && child.trim() !== '');
  if (children.length === 0) return leaf(element);
  if (isMixed || children.every(({ name }) => OF_HTML.has(name))) return toHtml(element);
  if (OF_FIELDS.test(element.name) && children.every(isUnnamed)) return children.map((child) => valueIn(child, cut));
  const fields = new Map<string, unknown[]>();
  const add = (name: string, value: unknown) => fields.set(name, [...(fields.get(name) ?? []), value]);
  for (const [name, value] of Object.entries(element.attributes)) if (!name.startsWith('xmlns')) add(name, value);
  const values = new Map<string, unknown[]>();
  for (const child of children) {
    const name = fieldName(child);
    const list = values.get(name);
    if (list) list.push(valueIn(child, cut));
    else values.set(name, [valueIn(child, cut)]);
  }
  for (const [name, list] of values) fields.set(name, [...list, ...(fields.get(name) ?? [])]);
  const object = Object.fromEntries([...fields].map(([name, list]) => [name, list.length === 1 ? list[0] : list]));
  return cut.has(element) ? { ...object, [CUT]: true } : object;
}

/** An element without others in it is its text; where it has none, its attributes. */
function leaf(element: XmlElement): unknown {
  const text = rawText(element);
  const attributes = Object.entries(element.attributes);
  return text.trim() === '' && attributes.length > 0 ? Object.fromEntries(attributes) : text;
}

/** Solr lists the values of a field as elements of their type. */
function isUnnamed({ name, attributes }: XmlElement): boolean {
  return OF_FIELDS.test(name) && NAMES.every((each) => attributes[each] === undefined);
}

function fieldName({ name, attributes }: XmlElement): string {
  const local = name.slice(name.indexOf(':') + 1);
  if (!OF_FIELDS.test(local)) return local;
  const stated = NAMES.map((each) => attributes[each]).find((value) => value !== undefined && value !== '');
  return stated ?? local;
}
