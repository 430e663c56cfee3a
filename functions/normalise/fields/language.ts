/** Enough text for a reliable answer, and no more work than that. */
const SAMPLE_CHARACTERS = 1_500;
const FEWEST_LETTERS = 40;
const ENOUGH_LETTERS = new RegExp(`^(?:\\P{L}*\\p{L}){${FEWEST_LETTERS}}`, 'u');
const LONGEST_TAG = 100;

/** Kept, because an import takes its time even where the module is loaded. */
let detector: typeof import('./language-detector.ts').eld | null = null;

/** A declared language as a BCP 47 tag in its usual case, or null when it is none. */
export function declaredLanguage(tag: string | null): string | null {
  const written = tag?.trim() ?? '';
  // To throw and catch an error takes longer than the rest.
  if (written === '' || (tag?.length ?? 0) > LONGEST_TAG) return null;
  try {
    const [canonical] = Intl.getCanonicalLocales(written.replaceAll('_', '-'));
    return canonical && canonical !== 'und' && /^[a-z]{2,3}(?:-|$)/.test(canonical) ? canonical : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** The language that a text is written in, `und` where it is too short or too mixed to tell. */
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
