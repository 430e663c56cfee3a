import { storedText } from '../../../stored-text.ts';
import type { Phrase, Position, Term } from '../expression.ts';

/** More words between those of a phrase would make it no phrase any more. */
export const MAX_SLOP = 100;

/** What OpenSearch's standard tokenizer makes a term of: letters, digits and emoji. */
const SEARCHABLE = /[\p{L}\p{Nd}\p{Nl}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const ANY_EDITS = /~(?<edits>\d*)$/u;
/** `minist!` of legal databases is `minist*`. */
const BEGINNING = /\p{L}{4}!$/u;
const OPERATOR = /^(?:AND|OR|NOT)$/u;

/** Whether there is anything in a text to search for. */
export function isSearchable(text: string): boolean {
  return SEARCHABLE.test(text);
}

/** The term of a word with its signs: `word*`, `word~1`. Other signs at its end say nothing. */
export function readWord(word: string, position: Position): Term {
  let text = BEGINNING.test(word.slice(-5)) ? `${word.slice(0, -1)}*` : word;
  for (;;) {
    if (text.endsWith('*')) return { kind: 'prefix', text: withoutStars(text), position };
    const edits = ANY_EDITS.exec(text.slice(-20))?.groups?.['edits'];
    if (edits === undefined) return { kind: 'word', text: OPERATOR.test(text) ? text.toLowerCase() : text, position };
    text = text.slice(0, -1 - edits.length);
    if (edits === '1' || edits === '2') return { kind: 'fuzzy', text, edits: edits === '1' ? 1 : 2, position };
  }
}

function withoutStars(text: string): string {
  let end = text.length;
  while (text[end - 1] === '*') end -= 1;
  return text.slice(0, end);
}

/** The term of a quoted text. */
export function readPhrase(quoted: string, slop: string | undefined, position: Position): Phrase {
  const text = storedText(quoted).trim().replace(/\s+/gu, ' ');
  return { kind: 'phrase', text, slop: Math.min(Number(slop ?? 0), MAX_SLOP), position };
}
