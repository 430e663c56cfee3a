import { isAddress } from '../filters.ts';
import type { QueryFault, QueryWarning, WarningCode } from '../remarks.ts';
import { isSearchable, MAX_SLOP } from './terms.ts';
import type { TermToken } from './token.ts';

const LOWERCASE_OPERATOR = /^(?:and|or|not)$/u;
const UPPERCASE_OPERATOR = /^(?:AND|OR|NOT)$/u;
const STAR_INSIDE = /\*[^*]/u;
const OTHER_EDITS = /~(?![12]$)\d*$/u;
/** `wom?n`, but no question and no address. */
const QUESTION_MARK_INSIDE = /^[\p{L}\p{M}?]*\?[\p{L}\p{M}]/u;
const FIELD = /^(?<name>\p{L}{1,40}):[^\s/]/u;

/** Signs that mean something and are no part of a word to the index; `C++` and `C#` are found as they are. */
const DROPPED_SIGN = /^(?!\p{L}{1,3}(?:\+\+|#)$).*[§$€£%+=<>^\\]|^\.\p{L}/u;

type Remark = readonly [WarningCode, string];

/** What the user should know about how a term was taken. */
export function termWarnings(token: TermToken): QueryWarning[] {
  return remarks(token).map(([code, message]) => ({ code, message, position: token.position }));
}

function remarks(token: TermToken): readonly Remark[] {
  const { kind, text } = token.term;
  if (isSearchable(text)) return kind === 'phrase' ? phraseRemarks(token) : wordRemarks(token);
  if (text === '' && kind === 'phrase') return [];
  return [['nothing_to_search', 'Ignored: it has neither letters nor digits.']];
}

function phraseRemarks({ term, written }: TermToken): readonly Remark[] {
  const limited: Remark = ['proximity_limited', `At most ${MAX_SLOP} words may stand between those of a phrase.`];
  const ignored: Remark = ['wildcard_ignored', 'A * in quotes stands for nothing.'];
  const slop = Number(/~(\d+)$/u.exec(written)?.[1] ?? 0);
  return [...(term.text.includes('*') ? [ignored] : []), ...(slop > MAX_SLOP ? [limited] : [])];
}

function wordRemarks({ written, opens }: TermToken): readonly Remark[] {
  if (LOWERCASE_OPERATOR.test(written)) return [['lowercase_operator', `"${written}" is taken as a word.`]];
  const field = FIELD.exec(opens ? `${written}"` : written)?.groups?.['name'];
  if (field !== undefined) return [['unknown_field', `There is no field "${field}": it is taken as a word.`]];
  if (/\p{L}{4}!$/u.test(written))
    return [['operator_taken_as_word', `"${written}" is taken as ${written.slice(0, -1)}*.`]];
  if (DROPPED_SIGN.test(written) && !isAddress(written))
    return [['signs_ignored', `Only the letters and digits of "${written}" are looked for.`]];
  if (QUESTION_MARK_INSIDE.test(written)) {
    return [['operator_taken_as_word', `"${written}" is taken as it is written: ? stands for no letter.`]];
  }
  if (UPPERCASE_OPERATOR.test(written) || STAR_INSIDE.test(written) || OTHER_EDITS.test(written.slice(-20))) {
    return [['operator_taken_as_word', `"${written}" is taken as a word.`]];
  }
  return [];
}

/** A word that may begin with anything would be compared with every word of the index. */
export function termFaults({ term, written, position }: TermToken): QueryFault[] {
  if (term.kind === 'phrase' || !written.startsWith('*') || !isSearchable(written)) return [];
  return [{ detail: 'has a word that begins with *; only its end may be left open', position }];
}
