/** Characters of a text that language detection reads: enough for a reliable answer. */
const SAMPLE_CHARACTERS = 1_500;
const FEWEST_LETTERS = 40;
const ENOUGH_LETTERS = new RegExp(`^(?:\\P{L}*\\p{L}){${FEWEST_LETTERS}}`, 'u');
const LONGEST_TAG = 100;

/** The loaded module, kept: a repeated import takes time even when the module is already loaded. */
let detector: typeof import('./language-detector.ts').eld | null = null;

/** Returns a declared language as a BCP 47 tag in canonical case, or null when it is not a valid tag. */
export function declaredLanguage(tag: string | null): string | null {
  const written = tag?.trim() ?? '';
  // Throwing and catching an error would take longer than the rest.
  if (written === '' || (tag?.length ?? 0) > LONGEST_TAG) return null;
  try {
    const [canonical] = Intl.getCanonicalLocales(written.replaceAll('_', '-'));
    return canonical && canonical !== 'und' && /^[a-z]{2,3}(?:-|$)/.test(canonical) ? canonical : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** Returns the language that a text is written in, or `und` when the text is too short or too mixed to tell. */
export async function detectLanguage(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (!ENOUGH_LETTERS.test(sample) && sample.replace(/[^\p{L}]/gu, '').length < fewestLetters(sample)) return 'und';
  detector ??= (await import('./language-detector.ts')).eld;
  const { language, isReliable } = detector.detect(sample);
  return language !== '' && isReliable() ? language : 'und';
}

/** A Chinese, Japanese or Korean character says as much as several letters. */
function fewestLetters(sample: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sample) ? 10 : FEWEST_LETTERS;
}
