import { folded } from './folded.ts';

/** German nouns begin with a capital: without it, `politische` would end in `Tische`. A shorter one has no part to be found by. */
const LONG_NOUN = /(?<!\p{L})\p{Lu}\p{Ll}{9,39}(?!\p{L})/gu;
/** A shorter word ends too many others that are no compounds; so do `-schaft` and `-ation`. */
const LAST_PART = /^(?!.*ation(?:en)?$|schaft(?:en)?$)[a-z]{6,40}$/;
/** The letters of the first part, at least: fewer are a prefix. */
const FEWEST_FIRST = 4;
/** What may follow the last part, backwards. */
const ENDINGS = '(e|n|s|ne|se|re|nre)?';

/** Returns the forms by which the long nouns of a German text are found by their last part: their letters backwards. */
export function compoundForms(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(LONG_NOUN), ([noun]) => backwards(plain(noun))))];
}

/** Returns the pattern of the forms of compounds that end in a word, or null where a word ends too many others. */
export function endingIn(word: string): string | null {
  const last = plain(word);
  return LAST_PART.test(last) ? `-${ENDINGS}${backwards(last).slice(1)}[a-z]{${FEWEST_FIRST},}` : null;
}

function plain(word: string): string {
  return folded(word).replaceAll('ß', 'ss');
}

/** The hyphen tells these forms from all others. */
function backwards(word: string): string {
  return `-${[...word].reverse().join('')}`;
}
