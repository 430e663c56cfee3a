export interface Decoded {
  text: string;
  charset: string;
  warnings: string[];
}

const BYTE_ORDER_MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const FALLBACK = 'windows-1252';
/** Decodes a whole file. */
export function decodeText(bytes: Uint8Array, declared: string | null): Decoded {
  const { charset, warnings } = chooseCharset(bytes, declared);
  return { text: new TextDecoder(charset).decode(bytes), charset, warnings };
}

/**
 * The charset of a text from its first bytes: byte order mark, then UTF-8 where the bytes are valid (no other charset
 * looks like it by chance), then what was declared, then UTF-16 by its zero bytes.
 */
export function chooseCharset(head: Uint8Array, declared: string | null): { charset: string; warnings: string[] } {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked) return { charset: marked[0], warnings: [] };
  const wide = utf16WithoutMark(head);
  if (wide) return { charset: wide, warnings: ['charset_guessed'] };
  if (decodes(head, 'utf-8')) return { charset: 'utf-8', warnings: [] };
  const label = knownLabel(declared);
  if (label && label !== 'utf-8' && decodes(head, label)) return { charset: label, warnings: [] };
  if (isDamagedUtf8(head)) return { charset: 'utf-8', warnings: ['charset_errors'] };
  return { charset: FALLBACK, warnings: ['charset_guessed'] };
}

/** The charset parameter of a content type. */
export function declaredCharset(contentType: string | null): string | null {
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function decodes(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function knownLabel(label: string | null): string | null {
  try {
    return label === null ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Western text in UTF-16 has a zero in every other byte. */
function utf16WithoutMark(head: Uint8Array): string | null {
  const pairs = Math.min(head.length, 2048) >> 1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs; index++) {
    if (head[index * 2] === 0) even++;
    if (head[index * 2 + 1] === 0) odd++;
  }
  if (pairs < 4) return null;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : null;
}

/** Sequences of UTF-8 hardly ever come about by chance: half as many of them as broken ones tell damage, not another charset. */
function isDamagedUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head);
  const broken = text.split('\ufffd').length - 1;
  const whole = text.replace(/[\0-\x7f\ufffd]/g, '').length;
  return whole > 0 && whole * 2 >= broken;
}
