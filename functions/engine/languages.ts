/** What the words of a language are written in, as Unicode names it. `CJK` stands for what `cjk` takes. */
type Script = 'Latin' | 'Cyrillic' | 'Greek' | 'Arabic' | 'Armenian' | 'Bengali' | 'Devanagari' | 'Thai' | 'CJK';

interface Language {
  /** OpenSearch's analyzer, which finds the inflected forms of a word. */
  readonly analyzer: string;
  readonly script: Script;
}

const latin = (analyzer: string): Language => ({ analyzer, script: 'Latin' });

/** The languages that OpenSearch can stem by itself, by the name of their object in the index: ISO 639, and `cjk`. */
export const LANGUAGES = {
  ar: { analyzer: 'arabic', script: 'Arabic' },
  bg: { analyzer: 'bulgarian', script: 'Cyrillic' },
  bn: { analyzer: 'bengali', script: 'Bengali' },
  ca: latin('catalan'),
  cjk: { analyzer: 'cjk', script: 'CJK' },
  ckb: { analyzer: 'sorani', script: 'Arabic' },
  cs: latin('czech'),
  da: latin('danish'),
  de: latin('german'),
  el: { analyzer: 'greek', script: 'Greek' },
  en: latin('english'),
  es: latin('spanish'),
  et: latin('estonian'),
  eu: latin('basque'),
  fa: { analyzer: 'persian', script: 'Arabic' },
  fi: latin('finnish'),
  fr: latin('french'),
  ga: latin('irish'),
  gl: latin('galician'),
  hi: { analyzer: 'hindi', script: 'Devanagari' },
  hu: latin('hungarian'),
  hy: { analyzer: 'armenian', script: 'Armenian' },
  id: latin('indonesian'),
  it: latin('italian'),
  lt: latin('lithuanian'),
  lv: latin('latvian'),
  nl: latin('dutch'),
  no: latin('norwegian'),
  pt: latin('portuguese'),
  ro: latin('romanian'),
  ru: { analyzer: 'russian', script: 'Cyrillic' },
  sv: latin('swedish'),
  th: { analyzer: 'thai', script: 'Thai' },
  tr: latin('turkish'),
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageName = keyof typeof LANGUAGES;

/** Languages that are kept with another one. */
const KEPT_WITH: Readonly<Record<string, LanguageName>> = { zh: 'cjk', ja: 'cjk', ko: 'cjk', nb: 'no', nn: 'no' };

const WRITTEN_IN: Readonly<Record<Script, RegExp>> = {
  Latin: /\p{sc=Latin}/u,
  Cyrillic: /\p{sc=Cyrillic}/u,
  Greek: /\p{sc=Greek}/u,
  Arabic: /\p{sc=Arabic}/u,
  Armenian: /\p{sc=Armenian}/u,
  Bengali: /\p{sc=Bengali}/u,
  Devanagari: /\p{sc=Devanagari}/u,
  Thai: /\p{sc=Thai}/u,
  CJK: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u,
};

/** The object that holds the text of a language, or null where OpenSearch can't stem it. @param tag BCP 47 */
export function languageName(tag: string): LanguageName | null {
  const [primary = ''] = tag.toLowerCase().split('-');
  if (Object.hasOwn(KEPT_WITH, primary)) return KEPT_WITH[primary] ?? null;
  return Object.hasOwn(LANGUAGES, primary) ? (primary as LanguageName) : null;
}

/** Whether a text has letters of a language's script. A word of another one is not inflected by its rules. */
export function isWrittenFor(language: LanguageName, text: string): boolean {
  return WRITTEN_IN[LANGUAGES[language].script].test(text);
}
