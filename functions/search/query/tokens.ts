import { storedText } from '../../stored-text.ts';
import type { Position, Term } from './expression.ts';
import { SEARCH_FIELDS, type SearchField } from './ranking.ts';
import type { QueryWarning } from './remarks.ts';
import { readPhrase, readWord } from './terms.ts';

/** A term as it was written; `opens` where a parenthesis or a quote follows with no blank between. */
export interface TermToken {
  readonly kind: 'term';
  readonly term: Term;
  readonly written: string;
  readonly opens?: boolean;
  readonly position: Position;
}

/** `plus`, `minus` and `field` belong to what follows them. */
export type Token =
  | TermToken
  | { readonly kind: 'operator'; readonly name: Operator; readonly position: Position }
  | { readonly kind: 'field'; readonly field: SearchField; readonly position: Position }
  | { readonly kind: 'open' | 'close' | 'plus' | 'minus'; readonly position: Position };

export type Operator = 'AND' | 'OR' | 'NOT';

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly warnings: readonly QueryWarning[];
}

const STRAIGHT = '"';
const TYPOGRAPHIC = '“”„‟«»＂〝〞';
const QUOTE = `[${STRAIGHT}${TYPOGRAPHIC}]`;
const NOT_QUOTE = `[^${STRAIGHT}${TYPOGRAPHIC}]`;
const QUOTES = new RegExp(QUOTE, 'gu');
const TYPOGRAPHIC_QUOTE = new RegExp(`[${TYPOGRAPHIC}]`, 'u');
const PART = new RegExp(
  `${QUOTE}(?<phrase>${NOT_QUOTE}*)${QUOTE}(?:~(?<slop>\\d+))?|(?<parenthesis>[()])|(?<word>[^\\s()${STRAIGHT}${TYPOGRAPHIC}]+)|${QUOTE}`,
  'gu',
);
const OPERATOR = /^(?:AND|OR|NOT)$/u;
/** What keyboards and word processors write for a minus sign. A long dash before a word begins a remark or a speech. */
const DASH = /[\u2010-\u2013\u2212\uff0d]/u;
const SIGN = new RegExp(`^(?:[-+]|${DASH.source})`, 'u');
const FIELD = new RegExp(`^(?<field>${SEARCH_FIELDS.join('|')}):`, 'i');
/** What a sign or a field may stand before, without a blank between. */
const OPENS = new RegExp(`^(?:\\(|${QUOTE})`, 'u');

/** Parts the text of a query into terms and signs. Any text does. */
export function tokenize(input: string): Tokens {
  const text = printable(input);
  const tokens = [...text.matchAll(PART)].flatMap(({ groups = {}, index, 0: whole }): Token[] => {
    const { phrase, slop, parenthesis, word } = groups;
    if (phrase !== undefined)
      return [{ kind: 'term', term: readPhrase(phrase, slop, index), written: whole, position: index }];
    if (parenthesis !== undefined) return [{ kind: parenthesis === '(' ? 'open' : 'close', position: index }];
    if (word === undefined) return [];
    const stored = storedText(word);
    if (OPERATOR.test(stored)) return [{ kind: 'operator', name: stored as Operator, position: index }];
    return wordTokens(stored, index, OPENS.test(text.slice(index + whole.length, index + whole.length + 1)));
  });
  return { tokens, warnings: [...smartQuotes(text), ...dashes(text, tokens), ...unbalancedQuote(text)] };
}

/** The signs and fields that a word begins with, and the word itself. */
function wordTokens(word: string, start: Position, opens: boolean): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    const rest = word.slice(at, at + 10);
    const position = start + at;
    const field = FIELD.exec(rest)?.groups?.['field']?.toLowerCase() as SearchField | undefined;
    if (field !== undefined) {
      tokens.push({ kind: 'field', field, position });
      at += field.length + 1;
    } else if (SIGN.test(rest) && (at + 1 < word.length || opens)) {
      tokens.push({ kind: rest.startsWith('+') ? 'plus' : 'minus', position });
      at += 1;
    } else break;
  }
  const written = word.slice(at);
  if (written === '') return tokens;
  return [...tokens, { kind: 'term', term: readWord(written, start + at), written, opens, position: start + at }];
}

/** Each character is replaced by one of the same length, so that positions stay those of the input. No mark is a blank. */
function printable(input: string): string {
  return input
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('\ufeff', '\u200b');
}

function smartQuotes(text: string): QueryWarning[] {
  const position = text.search(TYPOGRAPHIC_QUOTE);
  if (position < 0) return [];
  return [{ code: 'smart_quotes_replaced', message: 'Typographic quotes are taken as quotes.', position }];
}

function dashes(text: string, tokens: readonly Token[]): QueryWarning[] {
  const minus = tokens.find(({ kind, position }) => kind === 'minus' && DASH.test(text.charAt(position)));
  if (minus === undefined) return [];
  const message = 'A dash before a word is taken as a minus sign.';
  return [{ code: 'dash_taken_as_minus', message, position: minus.position }];
}

/** Quotes close in pairs from the left, so that only the last one can be left over. */
function unbalancedQuote(text: string): QueryWarning[] {
  const quotes = [...text.matchAll(QUOTES)];
  const last = quotes.at(-1);
  if (last === undefined || quotes.length % 2 === 0) return [];
  const message = 'A quote without its counterpart: what follows is taken as words.';
  return [{ code: 'unbalanced_quote', message, position: last.index }];
}
