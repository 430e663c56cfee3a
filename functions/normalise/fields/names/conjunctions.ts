/** Languages whose word for "and" joins names wherever they are read: those that OpenSearch stems, and Polish. */
const LOCALES =
  'ar bg bn ca ckb cs da de el en es et eu fa fi fr ga gl hi hu hy id it lt lv nb nl pl pt ro ru sv th tr zh ko uk'.split(
    ' ',
  );
/** Spanish and Italian write another word before a vowel. */
const BEFORE_VOWELS = ['e', 'ed'];
/** A person behind these wrote too; an agency behind them gave material. */
const WITH = ['with', 'mit', 'avec', 'con', 'met', 'im Gespräch mit', 'in conversation with'];
/** Programs and editors join names with these as well. */
const OTHERS = ['&', '+', 'та', 'û'];
/** Parts of one name in Spanish, Portuguese and Catalan: "Ortega y Gasset", "Melo e Castro", "Puig i Cadafalch". */
const IN_SURNAMES = new Set(['y', 'e', 'i']);
/** Prepositions before a place elsewhere: "en Madrid", "i Oslo". A single word behind them is no name. */
const BEFORE_PLACES = new Set(['en', 'i', 'in', 'a']);
/** Arabic and Hebrew write "and" as the first letter of the word behind it; these names have that letter as their own. */
const PREFIXED_NAMES =
  /^(?:و(?:ليد|ائل|سام|فاء|جدي|داد|رد|ردة|عد|هيب|هبة|ديع|حيد|سيم|صفي|ضاح|فيق|قاص|لاء|لي|جيه|سن|صال|هبي|اصف|اثق|صفية|جدان)|ו(?:רד|רדה|יקטור|יקטוריה|יקי|לדימיר|יויאן|ילי|ינסנט))(?:\s|$)/u;

let joining: RegExp | null = null;
let leading: RegExp | null = null;
const ofLanguage = new Map<string, string | null>();
/** By word, of which there are no more than languages that are known. */
const patterns = new Map<string, RegExp>();

/** "and Orla Penn": the last name of a list, without the word before it. Null where none stands there. */
export function behindConjunction(text: string, language?: string): string | null {
  leading ??= new RegExp(`^(?:${alternationOf(allWords())})\\s+(?=\\S)`, 'u');
  const own = language === undefined ? null : conjunctionOf(language);
  if (own !== null && text.startsWith(`${own} `)) return text.slice(own.length + 1).trim();
  const found = leading.exec(text);
  return found ? text.slice(found[0].length) : null;
}

/** Whether a text begins with "with" in one of these languages. */
export function startsWithWith(text: string): boolean {
  return WITH.some((word) => text.toLowerCase().startsWith(`${word.toLowerCase()} `));
}

/** The words for "and" that part two names, in all these languages and in that of the text. */
export function splitAtConjunctions(text: string, language?: string): string[] {
  const parts: string[] = [];
  joining ??= wordsAsPattern(allWords());
  const own = language === undefined ? null : conjunctionOf(language);
  for (const part of splitAt(joining, text)) parts.push(...(own === null ? [part] : splitAt(patternOf(own), part)));
  return parts
    .flatMap(splitAtPrefix)
    .flatMap(splitThai)
    .flatMap((part) => (language?.startsWith('zh') || part.length >= LONGER_THAN_NAMES ? splitChinese(part) : [part]));
}

function allWords(): string[] {
  return [...LOCALES.flatMap((locale) => conjunctionOf(locale) ?? []), ...BEFORE_VOWELS, ...WITH, ...OTHERS];
}

/** The word for "and" as the Unicode locale data has it; null where it is not written as a word of its own. */
function conjunctionOf(locale: string): string | null {
  const known = ofLanguage.get(locale);
  if (known !== undefined) return known;
  const word = wordBetween(locale);
  if (ofLanguage.size < 500) ofLanguage.set(locale, word);
  return word;
}

function wordBetween(locale: string): string | null {
  try {
    const format = new Intl.ListFormat(locale, { type: 'conjunction' });
    const literal = format.formatToParts(['A', 'B']).find(({ type }) => type === 'literal')?.value ?? '';
    return /^\s.+\s$/.test(literal) ? literal.trim() : null;
  } catch {
    return null;
  }
}

function patternOf(word: string): RegExp {
  let pattern = patterns.get(word);
  if (pattern === undefined) {
    pattern = wordsAsPattern([word]);
    patterns.set(word, pattern);
  }
  return pattern;
}

function wordsAsPattern(words: readonly string[]): RegExp {
  return new RegExp(`\\s(${alternationOf(words)})\\s`, 'giu');
}

function alternationOf(words: readonly string[]): string {
  return [...new Set(words)]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace('+', '\\+'))
    .join('|');
}

/** A word between two others. */
const BETWEEN_WORDS = /\s\S+\s/;

/** A text in capitals has its conjunctions in capitals; elsewhere a capital letter begins a name: "Dan", "E". */
function splitAt(pattern: RegExp, text: string): string[] {
  if (!BETWEEN_WORDS.test(text)) return [text.trim()];
  const parts: string[] = [];
  let rest = text;
  let start = 0;
  for (const { 0: found, 1: word = '', index } of text.matchAll(pattern)) {
    const left = text.slice(start, index);
    const right = text.slice(index + found.length);
    if (!joinsNames(left, word, right)) continue;
    parts.push(left);
    start = index + found.length;
    rest = right;
  }
  return [...parts, rest].map((part) => part.trim());
}

function joinsNames(left: string, word: string, right: string): boolean {
  const [before, after] = [wordsIn(left), wordsIn(right)];
  if (/^\p{Lu}/u.test(word)) return joinsCapitals(left, word, right);
  if (word.length === 1 && /^\p{Ll}/u.test(right)) return false;
  if (IN_SURNAMES.has(word) && before > 1 && after === 1) return false;
  return !(BEFORE_PLACES.has(word) && before > 1 && after === 1);
}

function joinsCapitals(left: string, word: string, right: string): boolean {
  const isTitleCase = /\p{Ll}/u.test(word);
  const isShouted = !/\p{Ll}/u.test(left + right);
  if (isTitleCase || !isShouted) return /^(?:And|Und|Et|AND|UND|ET)$/.test(word);
  return word.length > 2 ? word !== 'DAN' : wordsIn(left) > 1 && wordsIn(right) > 1;
}

/** "أحمد سالم وليلى حداد", "משה כהן ודן לוי": both names have to have two words. */
function splitAtPrefix(text: string): string[] {
  const place = text.search(/\s(?:و(?=\p{sc=Arabic}{2})|ו(?=-|\p{sc=Hebrew}{2}))/u);
  if (place < 0 || !/\s/.test(text.slice(0, place))) return [text];
  const behind = text.slice(place + 1);
  const isName = PREFIXED_NAMES.test(behind) || wordsIn(behind) < 2;
  return isName ? [text] : [text.slice(0, place), behind.replace(/^.-?/u, '')];
}

/** Characters of two names and a word for "and"; a Japanese name that has it is shorter: 高橋和也. */
const LONGER_THAN_NAMES = 6;

/** "王小明和李华": names of two to four characters; 和 is part of names as well. */
function splitChinese(text: string): string[] {
  const [, one, other] = /^(\p{sc=Han}{2,4})[和与及](\p{sc=Han}{2,4})$/u.exec(text) ?? [];
  return one && other ? [one, other] : [text];
}

/** "สมชาย ใจดีและมาลี ศรีสุข": two names of two words, with the word for "and" glued to both. */
function splitThai(text: string): string[] {
  const [, one, other] = /^(\p{sc=Thai}+\s\p{sc=Thai}+?)\s?และ\s?(\p{sc=Thai}+\s\p{sc=Thai}+)$/u.exec(text) ?? [];
  return one && other ? [one, other] : [text];
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
