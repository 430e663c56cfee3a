import { isAscii, isUtf8 } from 'node:buffer';
import type { Assumption } from '../../article.ts';
import { detectCharset, readsWell } from './charset.ts';
import { FREQUENT_EASTERN } from './charset-statistics.ts';
import { mendEncodedTwice } from './encoded-twice.ts';
import { decodeUtf7, isUtf7 } from './utf7.ts';
import { inReadingOrder } from './visual-order.ts';

export interface Decoded {
  text: string;
  charset: string;
  warnings: Assumption[];
}

export type CharsetChoice = Omit<Decoded, 'text'>;

const BYTE_ORDER_MARKS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const FALLBACK = 'windows-1252';

/** Decodes a whole file. One that was encoded twice is mended before it is read: letters such as "Ã" tell readers nothing. */
export function decodeText(bytes: Uint8Array, declared: string | null): Decoded {
  const { charset, warnings } = chooseCharset(bytes, declared);
  const text = new TextDecoder(charset).decode(bytes);
  if (isAscii(bytes))
    return [declared, declaredInside(bytes)].some(isUtf7)
      ? { text: decodeUtf7(text), charset: 'utf-7', warnings }
      : { text, charset, warnings };
  const turned = inReadingOrder(text, charset);
  if (turned !== null) return { text: turned, charset, warnings };
  const [mended] = mendEncodedTwice([text]) ?? [];
  return mended === undefined
    ? { text, charset, warnings }
    : { text: mended, charset, warnings: [...warnings, 'encoded_twice_mended'] };
}

/**
 * The charset of a text from its first bytes: byte order mark, UTF-16 by its pattern, UTF-8 where the bytes are valid
 * (no other charset looks like it by chance), then what was declared, from outside or in the text itself, unless the
 * text reads clearly better in another one, then the one that it reads best in.
 * @param start where the text may declare its charset, if `head` is not its beginning
 */
export function chooseCharset(head: Uint8Array, declared: string | null, start = head): CharsetChoice {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked) return { charset: marked[0], warnings: [] };
  // What ends within a character is UTF-8 as well, which only the decoder tells.
  const isValid = isUtf8(head) || decodes(head, 'utf-8');
  const wide = isValid && !head.subarray(0, UTF16_SAMPLE).includes(0) ? null : utf16WithoutMark(head);
  if (wide) return { charset: wide, warnings: ['charset_guessed'] };
  if (hasJapaneseEscapes(head)) return { charset: 'iso-2022-jp', warnings: [] };
  if (isValid) return { charset: 'utf-8', warnings: [] };
  const utf8Share = shareOfUtf8(head);
  if (utf8Share >= MOSTLY) return DAMAGED_UTF8;
  const legacy = legacyCharset(head, [declared, declaredInside(start)]);
  // Two bytes of a charset of Asia may chance to be one character of UTF-8, never those of a whole text.
  return utf8Share >= SOME_UTF8 && !readsWithoutFault(head, legacy.charset) ? DAMAGED_UTF8 : legacy;
}

const DAMAGED_UTF8: CharsetChoice = { charset: 'utf-8', warnings: ['charset_errors'] };
/** The share of bytes beyond ASCII that are UTF-8 by chance in other charsets is below this, but for those of Asia. */
const SOME_UTF8 = 0.4;

function readsWithoutFault(head: Uint8Array, charset: string): boolean {
  return decodes(head, charset) && readsWell(head, charset);
}

function legacyCharset(head: Uint8Array, declarations: readonly (string | null)[]): CharsetChoice {
  const labels = declarations.map(knownLabel).filter((label) => label !== null && label !== 'utf-8');
  const declared = labels.find((label) => label !== null && decodes(head, label)) ?? null;
  const charset = withEuroSign(head, detectCharset(head, declared) ?? declared ?? FALLBACK);
  if (charset === declared) return { charset, warnings: [] };
  return { charset, warnings: [declared || declarations.some(Boolean) ? 'charset_declared_wrong' : 'charset_guessed'] };
}

/** The sign for any currency, which nobody writes, beside a number: ISO-8859-15 has the euro sign in its place. */
const ANY_CURRENCY = /\d\s?\xa4|\xa4\s?\d/;
/** Signs of windows-1252 that ISO-8859-15 does not have. Its "œ" has the place of "½", which stands before no letter: "½uvre". */
const NOT_IN_BOTH = /[\x80-\x9f\xa6\xa8\xb4\xb8]|[\xbc-\xbe](?![a-z\xdf-\xff])/i;

function withEuroSign(head: Uint8Array, charset: string): string {
  if (charset !== FALLBACK || !head.includes(0xa4)) return charset;
  const text = Buffer.from(head).toString('latin1');
  return ANY_CURRENCY.test(text) && !NOT_IN_BOTH.test(text) ? 'iso-8859-15' : charset;
}

/** Where HTML and XML say which charset they are in. */
const DECLARATIONS = [
  /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i,
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i,
];
const DECLARATION_BYTES = 4096;

function declaredInside(head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, DECLARATION_BYTES)).toString('latin1');
  return DECLARATIONS.map((form) => form.exec(start)?.[1] ?? null).find((label) => label !== null) ?? null;
}

const ESCAPE = 0x1b;

/** Japanese mail switches between ASCII and kanji with escape sequences; all of its bytes are ASCII. */
function hasJapaneseEscapes(head: Uint8Array): boolean {
  if (!head.includes(ESCAPE)) return false;
  const text = Buffer.from(head).toString('latin1');
  return text.includes('\x1b$B') && text.includes('\x1b(') && decodes(head, 'iso-2022-jp');
}

/** The charset parameter of a content type. */
export function declaredCharset(contentType: string | null): string | null {
  return /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function decodes(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (!hasCode(error, 'ERR_ENCODING_INVALID_ENCODED_DATA')) throw error;
    return false;
  }
}

/** The name of a charset; the larger one of two of which one is a part of the other. */
function knownLabel(label: string | null): string | null {
  try {
    const name = label === null ? null : new TextDecoder(label).encoding;
    return name === 'gbk' ? 'gb18030' : name;
  } catch (error) {
    if (!hasCode(error, 'ERR_ENCODING_NOT_SUPPORTED')) throw error;
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

const UTF16_SAMPLE = 4096;
/** What a text in any script consists of; bytes of another charset, taken two by two, give all kinds of things. */
const ORDINARY =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Hiragana}\p{Script=Katakana}\p{M}\p{Nd}\s\x20-\x7e\u2010-\u2026\u3000-\u3015\uff01-\uff1f]/u;
const MOSTLY = 0.9;
/** What parts words or sentences. A list of small numbers has only letters, most of them rare, when it is taken for a text. */
const PARTED = /[\s\u3000-\u30ff\p{Script=Thai}]/u;
const LONGEST_WORD = 200;

/** UTF-16 read the wrong way round, or another charset read as UTF-16, gives anything but text. */
function utf16WithoutMark(head: Uint8Array): string | null {
  const sample = head.subarray(0, Math.min(head.length & ~1, UTF16_SAMPLE));
  if (sample.length < 8) return null;
  const reads = (charset: string) => readsAsText(new TextDecoder(charset).decode(sample));
  return ['utf-16le', 'utf-16be'].find(reads) ?? null;
}

function readsAsText(text: string): boolean {
  const characters = [...text];
  const ordinary = characters.filter((character) => ORDINARY.test(character)).length;
  const eastern = characters.filter((character) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(character));
  // A Chinese or Korean text has many rare characters, but also frequent ones; wrong bytes have hardly any.
  const isEastern = eastern.filter((character) => FREQUENT_EASTERN.test(character)).length > eastern.length * 0.1;
  if (characters.length > LONGEST_WORD && !isEastern && !PARTED.test(text)) return false;
  return ordinary + (isEastern ? eastern.length : 0) >= characters.length * MOSTLY;
}

/** The share of the bytes beyond ASCII that stand in whole sequences of UTF-8. */
function shareOfUtf8(head: Uint8Array): number {
  const beyondAscii = head.reduce((count, byte) => (byte > 127 ? count + 1 : count), 0);
  const text = new TextDecoder('utf-8').decode(head);
  const count = (kind: RegExp) => text.match(kind)?.length ?? 0;
  const whole =
    2 * count(/[\u0080-\u07ff]/g) + 3 * count(/[\u0800-\ud7ff\ue000-\ufffc]/g) + 4 * count(/[\ud800-\udbff]/g);
  return beyondAscii === 0 ? 0 : whole / beyondAscii;
}
