import { storedText } from '../../../stored-text.ts';
import type { Position } from '../expression.ts';
import { filterAt, isAddress, isValue } from '../filters.ts';
import { SEARCH_FIELDS, type SearchField } from '../ranking.ts';
import type { QueryWarning } from '../remarks.ts';
import { readPhrase, readWord } from './terms.ts';
import type { FilterToken, Operator, TermToken, Token } from './token.ts';

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
const FIELD = new RegExp(`^(?<prefix>in)?(?<field>${SEARCH_FIELDS.join('|')}):`, 'i');
/** `w/5`, `NEAR/5`, `pre/5`, `/5`: within so many words; `/s` and `/p`: in a sentence, in a paragraph. */
const NEAR = /^(?<name>w|near|n|pre|onear)?\/(?<distance>\d{1,4}|[sp])$/iu;
/** About as many words as a sentence and a paragraph of news have. */
const SPAN: Readonly<Record<string, number>> = { s: 25, p: 100 };
const BARS = /^(?:\|+|&&)$/u;
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
    const operator = operatorToken(stored, index);
    if (operator !== null) return [operator];
    if (stored.includes('|') && !isAddress(stored)) return alternatives(stored, index);
    return wordTokens(stored, index, OPENS.test(text.slice(index + whole.length, index + whole.length + 1)));
  });
  return {
    tokens: withValues(tokens),
    warnings: [...smartQuotes(text), ...dashes(text, tokens), ...unbalancedQuote(text)],
  };
}

function operatorToken(word: string, position: Position): Token | null {
  if (OPERATOR.test(word)) return { kind: 'operator', name: word as Operator, position };
  if (BARS.test(word)) return { kind: 'operator', name: word === '&&' ? 'AND' : 'OR', position };
  const { name = '', distance } = NEAR.exec(word)?.groups ?? {};
  if (distance === undefined) return null;
  const isOrdered = /^(?:pre|onear)$/iu.test(name);
  return {
    kind: 'near',
    written: word,
    distance: SPAN[distance.toLowerCase()] ?? Number(distance),
    isOrdered,
    position,
  };
}

/** Words with a bar between are alternatives. */
function alternatives(word: string, start: Position): Token[] {
  return [...word.matchAll(/\|+|[^|]+/gu)].flatMap(({ index, 0: part }) =>
    part.startsWith('|')
      ? [{ kind: 'operator', name: 'OR', position: start + index } as const]
      : wordTokens(part, start + index, false),
  );
}

/** A quote that follows the name of a filter is its value. */
function withValues(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at): Token[] => {
    const before = tokens[at - 1];
    if (token.kind === 'term' && before?.kind === 'filter' && takesValue(before, token)) return [];
    const next = tokens[at + 1];
    if (token.kind !== 'filter' || token.value !== '' || next?.kind !== 'term') return [token];
    if (takesValue(token, next)) return [{ ...token, value: next.term.text }];
    const { name: written, position } = token;
    return [{ kind: 'term', term: readWord(written, position), written, opens: false, position }];
  });
}

/** Whether a quoted text can be the value of the filter before it; else both are words. */
function takesValue(filter: FilterToken, { term }: TermToken): boolean {
  return filter.value === '' && isValue(filter.name, term.text);
}

/** The signs, fields and filters that a word begins with, and the word itself. */
function wordTokens(word: string, start: Position, opens: boolean): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    const lead = leadAt(word, at, start, opens);
    if (lead === null) break;
    tokens.push(lead.token);
    at += lead.length;
    if (lead.token.kind === 'filter') return tokens;
  }
  const written = word.slice(at);
  if (written === '') return tokens;
  return [...tokens, { kind: 'term', term: readWord(written, start + at), written, opens, position: start + at }];
}

/** What stands at the beginning of the rest of a word and is no part of it. */
function leadAt(word: string, at: number, start: Position, opens: boolean): { token: Token; length: number } | null {
  const rest = word.slice(at, at + LONGEST_LEAD);
  const position = start + at;
  const { prefix = '', field } = FIELD.exec(rest)?.groups ?? {};
  if (field !== undefined) {
    const token = { kind: 'field', field: field.toLowerCase() as SearchField, position } as const;
    return { token, length: prefix.length + field.length + 1 };
  }
  if (SIGN.test(rest) && (at + 1 < word.length || opens))
    return { token: { kind: rest.startsWith('+') ? 'plus' : 'minus', position }, length: 1 };
  return filterLead(word.slice(at), position, opens);
}

/** Characters that signs and names of fields and filters have at most. */
const LONGEST_LEAD = 12;

function filterLead(rest: string, position: Position, opens: boolean): { token: Token; length: number } | null {
  const filter = filterAt(rest);
  if (filter === null) return null;
  const { name, length } = filter;
  const value = rest.slice(length);
  const isFilter = value === '' ? opens : isValue(name, value);
  return isFilter ? { token: { kind: 'filter', name, value, position }, length: rest.length } : null;
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
