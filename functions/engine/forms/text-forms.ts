import { chunks } from './chunks.ts';
import { compoundForms } from './compounds.ts';
import { folded } from './folded.ts';
import { romanised } from './romanised.ts';
import { plainName } from './slavic-names.ts';
import { joinedForm, MOST_PARTS, spelledOut, WORD, withoutPlural, withoutPossessive } from './word-forms.ts';

/** Matches `C++` and `C#`, with any marks around them. */
const SIGNED_NAME = /^[("\u201c]?(\p{L}{1,3}(?:\+\+|#))(?![\p{L}\p{N}])/u;
/** Longest run of letters and marks that is examined. Longer runs are addresses, or not words at all. */
const LONGEST = 80;

/** A run of so many words with a capital is known by their initials too: "John F. Kennedy", "World Health Organization". */
const INITIALS = { fewest: 3, most: 4 } as const;
/** Returns the other forms of the words of a text. `formKeys` makes the keys that look them up. */
export function textForms(text: string, language: string): string[] {
  const hasSmallLetters = /[a-z]/.test(text) || /\p{Ll}/u.test(text);
  const forms = new Set<string>();
  let initials = '';
  const endRun = () => {
    if (initials.length >= INITIALS.fewest && initials.length <= INITIALS.most) forms.add(initials);
    initials = '';
  };
  for (const { chunk, kind, isLast } of chunks(text, hasSmallLetters)) {
    if (kind !== 'capital') endRun();
    else if (initials.length <= INITIALS.most) initials += chunk.charAt(0);
    if (isLast) endRun();
    if (kind === 'other' && chunk.length <= LONGEST) addForms(forms, chunk, language, hasSmallLetters);
  }
  endRun();
  return [...forms, ...(language === 'de' ? compoundForms(text) : [])];
}

function addForms(forms: Set<string>, chunk: string, language: string, hasSmallLetters: boolean): void {
  if (SMALL.test(chunk)) return;
  const signed = SIGNED_NAME.exec(chunk)?.[1];
  if (signed !== undefined) forms.add(folded(signed));
  for (const [word] of chunk.matchAll(WORD))
    for (const form of formsOf(withoutPossessive(word), language, hasSmallLetters)) forms.add(form);
}

/** A word of lower-case letters of any script, without marks within it: it has no other forms. */
const SMALL = /^(?!.*sk[iy])[^\p{Lu}\p{N}\-\u2010\u2011\uff0d.&:,/'\u2019#+]*[.,;:!?\u2026\u00bb\u201d")]*$/u;

const HYPHEN = /[-\u2010\u2011\uff0d]/u;

function* formsOf(word: string, language: string, hasSmallLetters: boolean): Generator<string> {
  const joined = joinedForm(word);
  if (joined !== null) yield* HYPHEN.test(word) ? [joined, withoutPlural(joined) ?? joined] : [joined];
  else if (hasSmallLetters && /^\p{Lu}{2,4}$/u.test(word)) yield word;
  const parts = word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
  if (parts.length > 1 && parts.length <= MOST_PARTS && parts.join('') === word) yield folded(parts.join(' '));
  yield* nameForms(word, language).filter((form) => form !== null);
}

/** German writes umlauts as two letters, by its own rules. */
function nameForms(word: string, language: string): (string | null)[] {
  const spelled = /^\p{Lu}/u.test(word) && language !== 'de' ? spelledOut(word) : null;
  return [spelled, plainName(word), romanised(word, language)];
}
