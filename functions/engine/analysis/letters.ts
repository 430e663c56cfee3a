import { SIMPLIFIED } from './chinese.ts';

/** Rules of an OpenSearch character filter: each maps one or two characters to their replacement. */
type Rule = readonly [from: string, to: string];

const characters = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
const removed = (list: readonly string[]): Rule[] => list.map((character) => [character, '']);

/** Digits of every script in the Basic Multilingual Plane, mapped to 0 to 9. */
const DIGITS: readonly Rule[] = characters(0x660, 0xffff)
  .filter((character) => /\p{Nd}/u.test(character))
  .map((character, at) => [character, String(at % 10)]);

/** Full-width letters, digits and marks, mapped to ASCII. */
const FULL_WIDTH: readonly Rule[] = characters(0xff01, 0xff5e)
  .filter((character) => !/\p{Nd}/u.test(character))
  .map((character) => [character, String.fromCharCode(character.charCodeAt(0) - 0xfee0)]);

/** Full-width and half-width katakana, mapped to the hiragana of the same syllables. */
const KATAKANA: readonly Rule[] = [
  ...characters(0x30a1, 0x30f6).map((kana): Rule => [kana, hiragana(kana)]),
  ...characters(0xff66, 0xff9d).flatMap((half): Rule[] => [
    [half, hiragana(half.normalize('NFKC'))],
    ...['ﾞ', 'ﾟ'].flatMap((mark): Rule[] => {
      const voiced = (half + mark).normalize('NFKC');
      return voiced.length === 1 ? [[half + mark, hiragana(voiced)]] : [];
    }),
  ]),
];

function hiragana(kana: string): string {
  return /[\u30a1-\u30f6]/u.test(kana) ? String.fromCharCode(kana.charCodeAt(0) - 0x60) : kana;
}

/** Greek letters without tonos, breathings and diaeresis. */
const GREEK: readonly Rule[] = [...characters(0x386, 0x3ce), ...characters(0x1f00, 0x1ffc)]
  .filter((letter) => /\p{sc=Greek}/u.test(letter) && /\p{L}/u.test(letter))
  .map((letter): Rule => [letter, letter.normalize('NFD').replace(/\p{M}/gu, '')])
  .filter(([letter, bare]) => letter !== bare && bare.length === 1);

/** `ё` is often written as `е`; `ґ` was banned for decades, so that `г` stands in its place. */
const CYRILLIC: readonly Rule[] = [
  ['ё', 'е'],
  ['Ё', 'Е'],
  ['ґ', 'г'],
  ['Ґ', 'Г'],
];

/** Combining accents that have no composed letter, such as the stress mark in a Russian word. */
const ACCENTS = removed(characters(0x300, 0x36f));

/** Hebrew vowel points and abbreviation marks. */
const HEBREW = removed([
  ...characters(0x591, 0x5bd),
  '\u05bf',
  '\u05c1',
  '\u05c2',
  '\u05c4',
  '\u05c5',
  '\u05c7',
  '׳',
  '״',
]);

/**
 * Removes Arabic vowel signs and the stretching line, and unifies letters that have several spellings, also in
 * Persian.
 */
const ARABIC: readonly Rule[] = [
  ...removed([...characters(0x64b, 0x65f), '\u0670', '\u0640']),
  ...['آ', 'أ', 'إ', 'ٱ'].map((alef): Rule => [alef, 'ا']),
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
];

const APOSTROPHES = ['’', 'ʼ', '＇'];

/** Rules for texts of every language. Case and the accents of Latin letters are folded later. */
const LETTERS: readonly Rule[] = [
  ...FULL_WIDTH,
  ...DIGITS,
  ...KATAKANA,
  ...GREEK,
  ...CYRILLIC,
  ...ACCENTS,
  ...HEBREW,
  ...ARABIC,
  ...SIMPLIFIED,
  ['_', ' '],
].filter((rule): rule is Rule => rule[0] !== '＇');

/** Unifies letters and splits words at apostrophes, so that `russia` finds "Russia's" and `eau` finds "l’eau". */
export const PARTING_APOSTROPHES = rules([...LETTERS, ...["'", ...APOSTROPHES].map((sign): Rule => [sign, ' '])]);

/** Unifies letters and keeps apostrophes, for languages whose rules need them. */
export const KEEPING_APOSTROPHES = rules([...LETTERS, ...APOSTROPHES.map((sign): Rule => [sign, "'"])]);

/** Returns the rules in OpenSearch's syntax: one `from => to` each, with blanks as escape codes. */
function rules(list: readonly Rule[]): string[] {
  return list.map(
    ([from, to]) => `${from === '"' || from === '\\' ? `\\${from}` : from} => ${to === ' ' ? '\\u0020' : escaped(to)}`,
  );
}

function escaped(to: string): string {
  return to === '\\' ? '\\\\' : to;
}
