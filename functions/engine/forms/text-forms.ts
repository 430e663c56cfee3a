import { folded } from './folded.ts';
import { romanised } from './romanised.ts';
import { plainName } from './slavic-names.ts';
import { joinedForm, MOST_PARTS, spelledOut, WORD, withoutPossessive } from './word-forms.ts';

/** Words of which there is nothing to say, as most are: that is seen quickly. */
const ORDINARY = /^[("\u201c]?[A-Za-z]?[a-z]*[.,;:!?)"\u201d]*$/;
/** `C++` and `C#`, whatever sign stands around them. */
const SIGNED_NAME = /^[("\u201c]?(\p{L}{1,3}(?:\+\+|#))(?![\p{L}\p{N}])/u;
/** Longer runs of letters and signs are addresses or no words at all. */
const LONGEST = 80;

/** A run of so many words with a capital is known by their initials too: "John F. Kennedy", "World Health Organization". */
const INITIALS = { fewest: 3, most: 4 } as const;
/** A word with a capital, or an initial. */
const CAPITAL = /^[A-Z][a-z]*[.,;:!?)"\u201d]*$/;
/** A sign at the end of a word, but for the dot of an initial. */
const ENDS_RUN = /(?:[,;:!?)"\u201d]|[a-z]\.)$/;

/** What the words of a text may be written as instead, to be looked up by `formKeys`. */
export function textForms(text: string, language: string): string[] {
  const hasSmallLetters = /\p{Ll}/u.test(text);
  const chunks = text.split(/\s+/u);
  const forms = new Set(hasSmallLetters ? initials(chunks) : []);
  for (const chunk of chunks) {
    if (chunk.length > LONGEST || (ORDINARY.test(chunk) && !chunk.includes('sk'))) continue;
    const signed = SIGNED_NAME.exec(chunk)?.[1];
    if (signed !== undefined) forms.add(folded(signed));
    for (const [word] of chunk.matchAll(WORD))
      for (const form of formsOf(withoutPossessive(word), language, hasSmallLetters)) forms.add(form);
  }
  return [...forms];
}

function* initials(chunks: readonly string[]): Generator<string> {
  let run = '';
  for (const chunk of [...chunks, '']) {
    const isCapital = CAPITAL.test(chunk);
    if (isCapital && run.length <= INITIALS.most) run += chunk.charAt(0);
    if (isCapital && !ENDS_RUN.test(chunk)) continue;
    if (run.length >= INITIALS.fewest && run.length <= INITIALS.most) yield run;
    run = '';
  }
}

function* formsOf(word: string, language: string, hasSmallLetters: boolean): Generator<string> {
  const joined = joinedForm(word);
  if (joined !== null) yield joined;
  else if (hasSmallLetters && /^\p{Lu}{2,4}$/u.test(word)) yield word;
  const parts = word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
  if (parts.length > 1 && parts.length <= MOST_PARTS && parts.join('') === word) yield folded(parts.join(' '));
  yield* nameForms(word, language).filter((form) => form !== null);
}

/** German knows its umlauts by two letters too, by rules of its own. */
function nameForms(word: string, language: string): (string | null)[] {
  const spelled = /^\p{Lu}/u.test(word) && language !== 'de' ? spelledOut(word) : null;
  return [spelled, plainName(word), romanised(word, language)];
}
