import { readDate } from '../fields/dates.ts';
import type { FieldName } from './names/field-names.ts';

const ADDRESS = /^\s*(?:https?:)?\/\/[^\s/]+\.\S+\s*$/i;
const LETTER = /\p{L}/u;
/** What has no spaces is a number, a code, an address or a slug, but in Chinese, Japanese and Thai. */
const WORDS = /\S\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u;
const PICTURE =
  /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:$|[?#&])|\/(?:images?|img|media|photos?|uploads|wp-content)\//i;
/** Where Evernote says that a note comes from. */
const PROGRAM = /^(?:web\.clip\d*|(?:desktop|mobile)\.\w+|mail\.(?:smtp|clip))$/;
const LONGEST_TITLE = 300;
const LONGEST_NAME = 200;
const LONGEST_LABEL = 100;
const SHORTEST_BODY = 40;
const SHORTEST_SUMMARY = 15;
/** A character of these says as much as several letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const LOOKS: Readonly<Partial<Record<FieldName, (text: string) => boolean>>> = {
  title: (text) => isLine(text, LONGEST_TITLE) && LETTER.test(text) && !ADDRESS.test(text),
  authors: (text) => isLine(text, LONGEST_NAME) && LETTER.test(text) && !ADDRESS.test(text),
  published: (text) => readDate(text) !== null,
  modified: (text) => readDate(text) !== null,
  summary: (text) => isProse(text, SHORTEST_SUMMARY),
  body: (text) => isProse(text, SHORTEST_BODY),
  captions: (text) => LETTER.test(text) && !ADDRESS.test(text),
  section: (text) => isLine(text, LONGEST_LABEL) && LETTER.test(text) && !ADDRESS.test(text),
  tags: (text) => LETTER.test(text) && !ADDRESS.test(text),
  language: (text) => isLine(text, LONGEST_LABEL) && LETTER.test(text),
  url: isAddress,
  identifier: isAddress,
  siteName: (text) => isLine(text, LONGEST_NAME) && LETTER.test(text) && !text.includes('<') && !PROGRAM.test(text),
  image: (text) => isAddress(text) && PICTURE.test(text),
};

/** Whether a text looks like what a field holds: a title is a line, a body has words enough, a date reads as one. */
export function looksLike(field: FieldName, text: string): boolean {
  return LOOKS[field]?.(text) ?? true;
}

/** Whether a text can't be what the field of its name holds: a flag or an address under the name of a text. */
export function isOutOfPlace(field: FieldName, text: string): boolean {
  if (field === 'title') return ADDRESS.test(text);
  return field === 'body' && (ADDRESS.test(text) || !WORDS.test(text));
}

export function isAddress(text: string): boolean {
  return /^\s*https?:/i.test(text);
}

function isLine(text: string, longest: number): boolean {
  return text.length <= longest && !/\n\s*\n/.test(text.trim());
}

function isProse(text: string, shortest: number): boolean {
  const start = text.slice(0, 2_000).trim();
  const weight = DENSE.test(start) ? 3 : 1;
  return start.length * weight >= shortest && WORDS.test(start) && LETTER.test(start);
}
