/** What the words of a language are written in, as Unicode names it. `CJK` stands for what `cjk` takes. */
const WRITTEN_IN = {
  Latin: /\p{sc=Latin}/u,
  Cyrillic: /\p{sc=Cyrillic}/u,
  LatinOrCyrillic: /[\p{sc=Latin}\p{sc=Cyrillic}]/u,
  Greek: /\p{sc=Greek}/u,
  Hebrew: /\p{sc=Hebrew}/u,
  Arabic: /\p{sc=Arabic}/u,
  Armenian: /\p{sc=Armenian}/u,
  Bengali: /\p{sc=Bengali}/u,
  Devanagari: /\p{sc=Devanagari}/u,
  Thai: /\p{sc=Thai}/u,
  CJK: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u,
  any: /\p{L}/u,
} as const;

type Script = keyof typeof WRITTEN_IN;

/**
 * The languages whose words can be stemmed, by the name of their object in the index: ISO 639, and `cjk`. Texts in any
 * other language are kept as `und`, by their words as they are written.
 */
export const LANGUAGES = {
  ar: 'Arabic',
  bg: 'Cyrillic',
  bn: 'Bengali',
  ca: 'Latin',
  cjk: 'CJK',
  ckb: 'Arabic',
  cs: 'Latin',
  da: 'Latin',
  de: 'Latin',
  el: 'Greek',
  en: 'Latin',
  es: 'Latin',
  et: 'Latin',
  eu: 'Latin',
  fa: 'Arabic',
  fi: 'Latin',
  fr: 'Latin',
  ga: 'Latin',
  gl: 'Latin',
  he: 'Hebrew',
  hi: 'Devanagari',
  hr: 'LatinOrCyrillic',
  hu: 'Latin',
  hy: 'Armenian',
  id: 'Latin',
  it: 'Latin',
  lt: 'Latin',
  lv: 'Latin',
  nl: 'Latin',
  no: 'Latin',
  pl: 'Latin',
  pt: 'Latin',
  ro: 'Latin',
  ru: 'Cyrillic',
  sk: 'Latin',
  sv: 'Latin',
  th: 'Thai',
  tr: 'Latin',
  uk: 'Cyrillic',
  und: 'any',
} as const satisfies Readonly<Record<string, Script>>;

export type LanguageName = keyof typeof LANGUAGES;

/** Languages that are kept with another one. */
const KEPT_WITH: Readonly<Record<string, LanguageName>> = {
  zh: 'cjk',
  ja: 'cjk',
  ko: 'cjk',
  nb: 'no',
  nn: 'no',
  bs: 'hr',
  sr: 'hr',
  sh: 'hr',
};

/** The object that holds the text of a language. @param tag BCP 47 */
export function languageName(tag: string): LanguageName {
  const [primary = ''] = tag.toLowerCase().split('-');
  if (Object.hasOwn(KEPT_WITH, primary)) return KEPT_WITH[primary] ?? 'und';
  return Object.hasOwn(LANGUAGES, primary) ? (primary as LanguageName) : 'und';
}

/** Whether a text has letters of a language's script. A word of another one is not inflected by its rules. */
export function isWrittenFor(language: LanguageName, text: string): boolean {
  return WRITTEN_IN[LANGUAGES[language]].test(text);
}
