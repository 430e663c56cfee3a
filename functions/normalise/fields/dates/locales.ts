/**
 * Locales whose names for months, weekdays and halves of the day differ from those of their language alone. The names
 * themselves come from the Unicode locale data that Node carries.
 */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-SY', 'ar-DZ', 'ar-MA', 'ar-MR'],
  az: ['az-Cyrl'],
  bn: ['bn-IN'],
  bs: ['bs-Cyrl'],
  de: ['de-AT'],
  en: ['en-GB'],
  es: ['es-MX', 'es-PE'],
  fa: ['fa-AF'],
  fr: ['fr-CA'],
  pa: ['pa-Arab'],
  sr: ['sr-Latn', 'sr-XK'],
  uz: ['uz-Cyrl', 'uz-AF'],
  zh: ['zh-Hant'],
};

/** Languages of each script, the one that most news is written in first: it keeps a name that several have. */
const BY_SCRIPT: readonly (readonly [RegExp, readonly string[]])[] = (
  [
    [
      'Latin',
      'en de fr es it pt nl sv da nb nn fi is pl cs sk sl hr lt lv et hu ro tr az sq id ms vi sw af zu ca eu gl ga cy eo sr-Latn fil uz',
    ],
    ['Cyrillic', 'ru uk bg mk sr be kk ky mn tg uz-Cyrl'],
    ['Arabic', 'ar fa ur ckb ps'],
    ['Greek', 'el'],
    ['Hebrew', 'he'],
    ['Thai', 'th'],
    ['Devanagari', 'hi mr ne'],
    ['Bengali', 'bn as'],
    ['Armenian', 'hy'],
    ['Georgian', 'ka'],
    ['Tamil', 'ta'],
    ['Telugu', 'te'],
    ['Gujarati', 'gu'],
    ['Kannada', 'kn'],
    ['Malayalam', 'ml'],
    ['Gurmukhi', 'pa'],
    ['Sinhala', 'si'],
    ['Khmer', 'km'],
    ['Lao', 'lo'],
    ['Myanmar', 'my'],
    ['Ethiopic', 'am ti'],
    ['Hangul', 'ko'],
    ['Hiragana', 'ja'],
    ['Han', 'ja zh zh-Hant'],
  ] as const
).map(([script, languages]) => [new RegExp(`\\p{sc=${script}}`, 'u'), languages.split(' ')] as const);

/** Locales whose words may stand in a text, the most likely first. @param language of the text, in lower case */
export function* localesFor(text: string, language: string): Generator<string> {
  if (language !== '') yield* withVariants(language === 'no' ? 'nb' : language);
  yield* localesOfScript(text);
}

/** Locales that are written in the script of a text's first letter. */
export function* localesOfScript(text: string): Generator<string> {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  const [, languages = []] = BY_SCRIPT.find(([script]) => script.test(letter)) ?? [];
  for (const language of languages) yield* withVariants(language);
}

function* withVariants(language: string): Generator<string> {
  if (!isKnown(language)) return;
  yield language;
  yield* VARIANTS[language] ?? [];
}

const known = new Map<string, boolean>();

/** Whether there is locale data of a language: an unknown one would give English names. */
function isKnown(language: string): boolean {
  let isThere = known.get(language);
  if (isThere === undefined) {
    isThere = supports(language);
    if (known.size < 1_000) known.set(language, isThere);
  }
  return isThere;
}

function supports(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** A name as it is compared: without case, accents, vowel signs that Arabic and Hebrew leave out, and full stops. */
export function foldDateWord(word: string): string {
  return word
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u0655.\u0970\u05f3]/g, '')
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ')
    .replace(/\u0649|\u06cc/g, '\u064a')
    .replace(/\u0643/g, '\u06a9')
    .trim();
}
