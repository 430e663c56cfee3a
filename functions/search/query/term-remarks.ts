import type { QueryFault, QueryWarning, WarningCode } from './remarks.ts';
import { isSearchable, MAX_SLOP } from './terms.ts';
import type { Token } from './tokens.ts';

type TermToken = Extract<Token, { kind: 'term' }>;

const LOWERCASE_OPERATOR = /^(?:and|or|not)$/u;
const UPPERCASE_OPERATOR = /^(?:AND|OR|NOT)$/u;
const STAR_INSIDE = /\*[^*]/u;
const OTHER_EDITS = /~(?![12]$)\d*$/u;
const FIELD = /^(?<name>\p{L}{1,40}):[^\s/]/u;

/** What the user should know about how a term was taken. */
export function termWarnings({ term, written, position }: TermToken): QueryWarning[] {
  const warn = (code: WarningCode, message: string) => [{ code, message, position }];
  if (!isSearchable(term.text)) {
    return term.text === '' && term.kind === 'phrase'
      ? []
      : warn('nothing_to_search', 'Ignored: it has neither letters nor digits.');
  }
  if (term.kind === 'phrase') {
    const isLimited = Number(/~(\d{1,15})$/u.exec(written)?.[1] ?? 0) > MAX_SLOP;
    return isLimited ? warn('proximity_limited', `At most ${MAX_SLOP} words may stand between those of a phrase.`) : [];
  }
  if (LOWERCASE_OPERATOR.test(written)) return warn('lowercase_operator', `"${written}" is taken as a word.`);
  const field = FIELD.exec(written)?.groups?.['name'];
  if (field !== undefined) return warn('unknown_field', `There is no field "${field}": it is taken as a word.`);
  if (UPPERCASE_OPERATOR.test(written) || STAR_INSIDE.test(written) || OTHER_EDITS.test(written.slice(-20))) {
    return warn('operator_taken_as_word', `"${written}" is taken as a word.`);
  }
  return [];
}

/** A word that may begin with anything would be compared with every word of the index. */
export function termFaults({ term, written, position }: TermToken): QueryFault[] {
  if (term.kind === 'phrase' || !written.startsWith('*') || !isSearchable(written)) return [];
  return [{ detail: 'has a word that begins with *; only its end may be left open', position }];
}
