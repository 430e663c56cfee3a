import { escapeUTF8 } from 'entities/escape';

/** Characters that XML 1.0 forbids in a document, even escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Returns an element. @param content a text, or elements as this function returns them */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  content: string | readonly string[] = [],
): string {
  const start = [name, ...Object.entries(attributes).flatMap(([key, value]) => attribute(key, value))].join(' ');
  const inner = typeof content === 'string' ? escaped(content) : content.join('\n');
  return inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>`;
}

/** Returns an attribute; null attributes are left out. */
function attribute(name: string, value: string | null): string[] {
  return value === null ? [] : [`${name}="${escaped(value)}"`];
}

function escaped(text: string): string {
  return escapeUTF8(text.replace(FORBIDDEN, ''));
}
