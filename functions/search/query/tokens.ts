import type { Term } from './expression.ts';
import type { QueryWarning } from './remarks.ts';

export interface Tokens {
  readonly tokens: readonly Term[];
  readonly warnings: readonly QueryWarning[];
}

const STRAIGHT = '"';
const TYPOGRAPHIC = '“”„‟«»＂〝〞';
const QUOTE = `[${STRAIGHT}${TYPOGRAPHIC}]`;
const NOT_QUOTE = `[^${STRAIGHT}${TYPOGRAPHIC}]`;
const QUOTES = new RegExp(QUOTE, 'gu');
const TYPOGRAPHIC_QUOTE = new RegExp(`[${TYPOGRAPHIC}]`, 'u');
const PART = new RegExp(
  `${QUOTE}(?<phrase>${NOT_QUOTE}*)${QUOTE}|(?<word>[^\\s${STRAIGHT}${TYPOGRAPHIC}]+)|${QUOTE}`,
  'gu',
);

/** Parts the text of a query into words and phrases. Any text does. */
export function tokenize(input: string): Tokens {
  const text = printable(input);
  const tokens = [...text.matchAll(PART)].flatMap(({ groups, index }): Term[] => {
    if (groups?.['word'] !== undefined) return [{ kind: 'word', text: groups['word'], position: index }];
    if (groups?.['phrase'] !== undefined) return [{ kind: 'phrase', text: oneLine(groups['phrase']), position: index }];
    return [];
  });
  return { tokens, warnings: [...smartQuotes(text), ...unbalancedQuote(text)] };
}

/** Each character is replaced by one of the same length, so that positions stay those of the input. */
function printable(input: string): string {
  return input.toWellFormed().replace(/\p{Cc}/gu, ' ');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

function smartQuotes(text: string): QueryWarning[] {
  const position = text.search(TYPOGRAPHIC_QUOTE);
  if (position < 0) return [];
  return [{ code: 'smart_quotes_replaced', message: 'Typographic quotes are taken as quotes.', position }];
}

/** Quotes close in pairs from the left, so that only the last one can be left over. */
function unbalancedQuote(text: string): QueryWarning[] {
  const quotes = [...text.matchAll(QUOTES)];
  const last = quotes.at(-1);
  if (last === undefined || quotes.length % 2 === 0) return [];
  const message = 'A quote without its counterpart: what follows is taken as words.';
  return [{ code: 'unbalanced_quote', message, position: last.index }];
}
