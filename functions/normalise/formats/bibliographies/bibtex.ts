import type { DraftOrFault } from '../../draft.ts';
import { wholeText } from '../../streams/whole-text.ts';
import { latexText } from './latex-text.ts';
import { addressOf, nameInOrder, referenceDraft } from './reference-draft.ts';

const ENTRY = /@\s*([A-Za-z]{2,30})\s*\{/g;
const NO_ENTRY = /^(?:comment|preamble|string)$/i;
/** A name for a text that entries repeat. */
const STRING = /@\s*string\s*\{\s*([A-Za-z][\w:-]{0,60})\s*=\s*[{"]([^{}"]{0,500})[}"]/gi;
const FIELD = /^[\s,]*([A-Za-z][\w:-]{0,40})\s*=\s*/;

/** The articles of a bibliography in BibTeX or BibLaTeX. */
export async function* readBibtex(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  const source = await wholeText(text);
  const macros = new Map([...source.matchAll(STRING)].map(([, name = '', value = '']) => [name.toLowerCase(), value]));
  for (const match of source.matchAll(ENTRY)) {
    const [begin, kind = ''] = match;
    if (NO_ENTRY.test(kind)) continue;
    const start = (match.index ?? 0) + begin.length;
    const end = closing(source, start);
    if (end < 0) {
      yield { fault: { code: 'truncated', message: 'The file ends within this entry.' } };
      return;
    }
    yield entryOf(fieldsOf(source.slice(start, end), macros));
  }
}

/** Where the entry that has begun ends; -1 where the file ends before. */
function closing(source: string, start: number): number {
  let depth = 1;
  for (let at = start; at < source.length; at++) {
    const sign = source[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth === 0) return at;
  }
  return -1;
}

function fieldsOf(entry: string, macros: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  let rest = entry.slice(entry.indexOf(',') + 1);
  for (let match = FIELD.exec(rest); match !== null; match = FIELD.exec(rest)) {
    rest = rest.slice(match[0].length);
    const { value, length } = valueAt(rest);
    const isBare = rest[0] !== '{' && rest[0] !== '"';
    fields.set((match[1] ?? '').toLowerCase(), (isBare && macros.get(value.toLowerCase())) || value);
    rest = rest.slice(length);
  }
  return fields;
}

/** A value in braces, in quotes, or without either. */
function valueAt(text: string): { value: string; length: number } {
  if (text[0] === '{') {
    const end = closing(text, 1);
    return { value: text.slice(1, end < 0 ? text.length : end), length: end < 0 ? text.length : end + 1 };
  }
  if (text[0] === '"') {
    const end = closingQuote(text);
    return { value: text.slice(1, end), length: end + 1 };
  }
  const [bare = ''] = /^[^,\s}]{0,200}/.exec(text) ?? [];
  return { value: bare, length: Math.max(1, bare.length) };
}

/** Quotes may stand within braces. */
function closingQuote(text: string): number {
  let depth = 0;
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === '"' && depth === 0) return at;
  }
  return text.length;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function entryOf(fields: ReadonlyMap<string, string>): DraftOrFault {
  const field = (...names: string[]) => {
    const value = names.map((name) => fields.get(name)).find((text) => text !== undefined && text.trim() !== '');
    return value === undefined ? null : latexText(value);
  };
  const month = MONTHS.indexOf((field('month') ?? '').slice(0, 3).toLowerCase()) + 1 || Number(field('month')) || 0;
  const day = /^\d{1,2}$/.exec(field('day') ?? '')?.[0];
  const year = field('year');
  const written =
    year && [year, month && String(month).padStart(2, '0'), month && day?.padStart(2, '0')].filter(Boolean).join('-');
  const authors = field('author')?.split(/\s+and\s+/) ?? [];
  return referenceDraft({
    title: [field('title'), field('subtitle')].filter(Boolean).join(': ') || null,
    authors: authors.filter((name) => !/^others$/i.test(name)).map(nameInOrder),
    dates: [field('date') ?? '', written ?? ''].filter((date) => date !== ''),
    abstracts: [field('abstract') ?? ''],
    publication: field('journaltitle', 'journal', 'booktitle', 'publisher', 'howpublished'),
    section: null,
    tags: field('keywords', 'keyword')?.split(/[;,]/) ?? [],
    language: field('langid', 'language'),
    address: addressOf(field('url'), field('doi')),
  });
}
