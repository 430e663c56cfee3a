import { folded } from './folded.ts';
import { romanised } from './romanised.ts';
import { plainName } from './slavic-names.ts';

/** The marks that join the parts of a word: hyphens, dots, `AT&T`, `7:30`, `1,000`, `AC/DC`, `O'Brien`. */
const JOINERS = "\\-\u2010\u2011\uff0d.&:,/'\u2019";
const LETTERS = '\\p{L}\\p{M}\\p{N}';
/** Matches a word together with the parts that are joined to it. */
export const WORD = new RegExp(`[${LETTERS}]+(?:[${JOINERS}][${LETTERS}]+)*`, 'gu');
const JOINER = new RegExp(`[${JOINERS}]`, 'u');
const APOSTROPHE = /['\u2019]/u;
export const MOST_PARTS = 4;

/** Two-letter spellings of letters that a keyboard may lack: `Müller` and `Mueller`, `Århus` and `Aarhus`. */
const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', æ: 'ae' };
const UMLAUT = /[äöüåøæ]/gu;

/** Names that contain marks: `C++`, `C#`. They have no form without the marks. */
export const SIGNED = /^\p{L}{1,3}(?:\+\+|#)$/u;

export function withoutPossessive(word: string): string {
  return word.replace(/['\u2019][sS]$/u, '');
}

/**
 * Returns a word without the marks within it. An abbreviation of single letters stays in capitals, which tells it from
 * other words.
 */
export function joinedForm(word: string): string | null {
  if (!JOINER.test(word)) return null;
  const parts = word.split(JOINER).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > MOST_PARTS) return null;
  if (APOSTROPHE.test(word) && !/^\p{L}['\u2019]\p{L}{2}/u.test(word)) return null;
  if (parts.every((part) => /^\p{L}$/u.test(part)))
    return word.includes('.') ? parts.join('').toUpperCase() : folded(parts.join(''));
  return folded(parts.join(''));
}

/** Returns a German or Nordic word with its special letters written as two, or null when it has none. */
export function spelledOut(word: string): string | null {
  const small = word.toLowerCase();
  const spelled = small.replace(UMLAUT, (letter) => SPELLED_OUT[letter] ?? letter);
  return spelled === small ? null : folded(spelled);
}

/**
 * Returns the other ways in which a text may write a word of a query as a single word. Abbreviations are not among
 * them.
 */
export function otherSpellings(written: string): string[] {
  const word = withoutPossessive(written);
  const joined = joinedForm(word);
  const isAbbreviation = joined !== null && /\p{Lu}/u.test(joined);
  return [isAbbreviation ? null : joined, spelledOut(word), plainName(word)].filter((other) => other !== null);
}

/**
 * Returns a text with its abbreviations or numbers in other notations: capitals spaced out, dots removed, or digit
 * groups joined.
 */
export function otherPhrases(text: string): string[] {
  const spaced = text.replace(/(?<![\p{L}\p{N}.])\p{Lu}{2,4}(?![\p{L}\p{N}])/gu, (word) => [...word].join(' '));
  const joined = text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,4}(?!\p{L})/gu, (word) => word.replaceAll('.', ''));
  const ungrouped = text.replace(/\d{1,3}(?:,\d{3}){1,3}(?![\d,])/gu, (number) => number.replaceAll(',', ''));
  return [spaced, joined, ungrouped].filter((other) => other !== text);
}

/** Returns the singular of a joined word with the plural of most Western languages: `e-mails`, `start-ups`. */
export function withoutPlural(joined: string): string | null {
  return /^[a-z]{4,}[^s]s$/.test(joined) ? joined.slice(0, -1) : null;
}

/** Returns the forms by which a word of a query is looked up. */
export function formKeys(written: string): string[] {
  if (SIGNED.test(written)) return [folded(written)];
  const word = withoutPossessive(written);
  const joined = joinedForm(word);
  const own = joined ?? folded(word);
  const keys = [own, withoutPlural(own), spelledOut(word), plainName(word), romanised(word)];
  if (/^\p{L}{2,4}$/u.test(word)) keys.push(word.toUpperCase());
  return [...new Set(keys.filter((key) => key !== null))].flatMap((key) => [key, ...(SAME[key] ?? [])]);
}

/** Abbreviations of the same name. */
const SAME: Readonly<Record<string, readonly string[]>> = { US: ['USA'], USA: ['US'] };
