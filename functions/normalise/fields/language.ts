import { loading } from '../loading.ts';
import { isTypicalOf } from './typical-language.ts';

/** Characters of a text that language detection reads: enough for a reliable answer. */
const SAMPLE_CHARACTERS = 1_500;
const FEWEST_LETTERS = 40;
const ENOUGH_LETTERS = new RegExp(`^(?:\\P{L}*\\p{L}){${FEWEST_LETTERS}}`, 'u');
const LONGEST_TAG = 100;

/** A text overrules what is declared if it is this many times as long as detection needs. */
const TIMES_TO_OVERRULE = 5;
/** The share of the score of the detected language that the declared one has at most, to be wrong for certain. */
const MOST_AGREEMENT = 0.8;
/** The names that the detector gives languages. */
const DETECTED_AS: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', id: 'ms', fil: 'tl' };

/** The loaded module, kept: a repeated import takes time even when the module is already loaded. */
let detector: typeof import('./language-detector.ts').eld | null = null;
let detected: ReadonlySet<string> = new Set();

/** The language of an article. */
export interface Language {
  /** BCP 47; `und` when it is not known. */
  readonly tag: string;
  /** Whether the text is in another language than the declared one. */
  readonly isOverruled: boolean;
}

/**
 * Returns the declared language of a text, or the one that it is written in: where none is declared, and where the whole
 * text is for certain in another one, as where a site's template declares the same language on all pages.
 */
export async function languageOf(declared: string | null, text: string): Promise<Language> {
  const tag = declaredLanguage(declared);
  if (tag === null) return { tag: await detectLanguage(text), isOverruled: false };
  const other = await otherLanguage(tag, text);
  return { tag: other ?? tag, isOverruled: other !== null };
}

/** Returns a declared language as a BCP 47 tag in canonical case, or null when it is not a valid tag. */
function declaredLanguage(tag: string | null): string | null {
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
async function detectLanguage(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  if (!ENOUGH_LETTERS.test(sample) && letters(sample) < fewestLetters(sample)) return 'und';
  const { language, isReliable } = (await loadDetector()).detect(sample);
  return language !== '' && isReliable() ? language : 'und';
}

/**
 * Returns the language of a text that is not in the declared one, or null in doubt. Both halves of the sample must be in
 * the same other language: a quotation or messages of a program at the beginning prove nothing.
 */
async function otherLanguage(tag: string, text: string): Promise<string | null> {
  const [base = ''] = tag.split('-', 1);
  const declared = DETECTED_AS[base] ?? base;
  const samples = samplesOf(text);
  if (samples.some((sample) => letters(sample) * samples.length < TIMES_TO_OVERRULE * fewestLetters(sample)))
    return null;
  if (samples.some((sample) => isTypicalOf(declared, sample))) return null;
  const all = await loadDetector();
  const others = samples.map((sample) => {
    const found = all.detect(sample);
    const scores = found.getScores();
    const agreement = (scores[declared] ?? 0) / (scores[found.language] ?? 1);
    const isCertain = found.isReliable() && agreement <= MOST_AGREEMENT && isComparable(declared, sample);
    return isCertain ? found.language : null;
  });
  const [first = null] = others;
  return others.every((other) => other === first) ? first : null;
}

/** Returns the beginning of a text and a part from its middle, or the halves of a short text. */
function samplesOf(text: string): readonly [string, string] {
  const length = Math.min(SAMPLE_CHARACTERS / 2, Math.ceil(text.length / 2));
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, length), text.slice(middle, middle + length)];
}

/**
 * Whether the detector could have found the declared language. It takes languages that it does not know for a relative
 * of them, but not for one in other letters.
 */
function isComparable(declared: string, sample: string): boolean {
  return detected.has(declared) || !usesScriptOf(declared, sample);
}

/** What scripts are called in Unicode, where a language is written in several. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Hans: /\p{sc=Han}/u,
  Hant: /\p{sc=Han}/u,
  Jpan: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  Kore: /[\p{sc=Hangul}\p{sc=Han}]/u,
};

function usesScriptOf(language: string, sample: string): boolean {
  const { script } = new Intl.Locale(language).maximize();
  if (script === undefined) return true;
  return (SCRIPTS[script] ?? new RegExp(`\\p{sc=${script}}`, 'u')).test(sample);
}

async function loadDetector() {
  if (detector === null) {
    detector = (await loading(() => import('./language-detector.ts'))).eld;
    detected = new Set(Object.values(detector.info().Languages));
  }
  return detector;
}

function letters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

/** A Chinese, Japanese or Korean character says as much as several letters. */
function fewestLetters(sample: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sample) ? 10 : FEWEST_LETTERS;
}
