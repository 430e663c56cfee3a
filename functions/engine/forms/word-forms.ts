import { folded } from './folded.ts';
import { romanised } from './romanised.ts';
import { plainName } from './slavic-names.ts';

/** What the parts of a word are joined by: hyphens, dots, `AT&T`, `7:30`, `1,000`, `AC/DC`, `O'Brien`. */
const JOINERS = "\\-\u2010\u2011\uff0d.&:,/'\u2019";
const LETTERS = '\\p{L}\\p{M}\\p{N}';
/** A word with what is joined to it. */
export const WORD = new RegExp(`[${LETTERS}]+(?:[${JOINERS}][${LETTERS}]+)*`, 'gu');
const JOINER = new RegExp(`[${JOINERS}]`, 'u');
const APOSTROPHE = /['\u2019]/u;
export const MOST_PARTS = 4;

/** `Müller` and `Mueller`, `Århus` and `Aarhus`: how letters are written where a keyboard lacks them. */
const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae' };
const UMLAUT = /[äöüåøæ]/gu;

/** Names of which signs are a part: `C++`, `C#`. They are known as such only. */
export const SIGNED = /^\p{L}{1,3}(?:\+\+|#)$/u;

export function withoutPossessive(word: string): string {
  return word.replace(/['\u2019][sS]$/u, '');
}

/** A word without the signs within it; an abbreviation of single letters in capitals, as no other word is. */
export function joinedForm(word: string): string | null {
  if (!JOINER.test(word)) return null;
  const parts = word.split(JOINER).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MOST_PARTS) return null;
  if (APOSTROPHE.test(word) && !/^\p{L}['\u2019]\p{L}{2}/u.test(word)) return null;
  if (parts.every((part) => /^\p{L}$/u.test(part)))
    return word.includes('.') ? parts.join('').toUpperCase() : folded(parts.join(''));
  return folded(parts.join(''));
}

/** With the letters of a German or Nordic word written as two. */
export function spelledOut(word: string): string | null {
  const small = word.toLowerCase();
  const spelled = small.replace(UMLAUT, (letter) => SPELLED_OUT[letter] ?? letter);
  return spelled === small ? null : folded(spelled);
}

/** How else a word of a query may stand in a text, as a word of its own. Abbreviations are no other words. */
export function otherSpellings(written: string): string[] {
  const word = withoutPossessive(written);
  const joined = joinedForm(word);
  const isAbbreviation = joined !== null && /\p{Lu}/u.test(joined);
  return [isAbbreviation ? null : joined, spelledOut(word), plainName(word)].filter((other) => other !== null);
}

/** Abbreviations of a phrase with the blanks that dots make of them, and without any. */
export function otherPhrases(text: string): string[] {
  const spaced = text.replace(/(?<![\p{L}\p{N}.])\p{Lu}{2,4}(?![\p{L}\p{N}])/gu, (word) => [...word].join(' '));
  const joined = text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,4}(?!\p{L})/gu, (word) => word.replaceAll('.', ''));
  const ungrouped = text.replace(/\d{1,3}(?:,\d{3}){1,3}(?![\d,])/gu, (number) => number.replaceAll(',', ''));
  return [spaced, joined, ungrouped].filter((other) => other !== text);
}

/** The forms that a word of a query is looked up by. */
export function formKeys(written: string): string[] {
  if (SIGNED.test(written)) return [folded(written)];
  const word = withoutPossessive(written);
  const joined = joinedForm(word);
  const keys = [joined ?? folded(word), spelledOut(word), plainName(word), romanised(word)];
  if (/^\p{L}{2,4}$/u.test(word)) keys.push(word.toUpperCase());
  return [...new Set(keys.filter((key) => key !== null))];
}
