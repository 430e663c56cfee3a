import { SIMPLIFIED } from './chinese.ts';

/** Rules of a character filter of OpenSearch: what a character or two of a text are read as. */
type Rule = readonly [from: string, to: string];

const characters = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
const removed = (list: readonly string[]): Rule[] => list.map((character) => [character, '']);

/** Digits of every script of the basic plane, as 0 to 9. */
const DIGITS: readonly Rule[] = characters(0x660, 0xffff)
  .filter((character) => /\p{Nd}/u.test(character))
  .map((character, at) => [character, String(at % 10)]);

/** Letters, digits and signs of the full width of an ideograph. */
const FULL_WIDTH: readonly Rule[] = characters(0xff01, 0xff5e)
  .filter((character) => !/\p{Nd}/u.test(character))
  .map((character) => [character, String.fromCharCode(character.charCodeAt(0) - 0xfee0)]);

/** Katakana, of full and half width, as hiragana: the same syllables. */
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

/** Greek letters without tonos and breathings. The diaeresis goes with them. */
const GREEK: readonly Rule[] = [...characters(0x386, 0x3ce), ...characters(0x1f00, 0x1ffc)]
  .filter((letter) => /\p{sc=Greek}/u.test(letter) && /\p{L}/u.test(letter))
  .map((letter): Rule => [letter, letter.normalize('NFD').replace(/\p{M}/gu, '')])
  .filter(([letter, bare]) => letter !== bare && bare.length === 1);

/** `ё` is written `е` as often as not; `ґ` was not allowed for decades. */
const CYRILLIC: readonly Rule[] = [
  ['ё', 'е'],
  ['Ё', 'Е'],
  ['ґ', 'г'],
  ['Ґ', 'Г'],
];

/** Accents that no letter is composed with, such as the stress of a Russian word. */
const ACCENTS = removed(characters(0x300, 0x36f));

/** Hebrew vowel points, and the signs of abbreviations. */
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

/** Arabic vowel signs and the stretched line go; letters that are written in several ways, also in Persian, are one. */
const ARABIC: readonly Rule[] = [
  ...removed([...characters(0x64b, 0x65f), '\u0670', '\u0640']),
  ...['آ', 'أ', 'إ', 'ٱ'].map((alef): Rule => [alef, 'ا']),
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
];

const APOSTROPHES = ['’', 'ʼ', '＇'];

/** What every text is read as, whatever its language. Case and the accents of Latin letters are folded later. */
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

/** Letters alike; apostrophes part words, so that `russia` finds "Russia's" and `eau` finds "l’eau". */
export const PARTING_APOSTROPHES = rules([...LETTERS, ...["'", ...APOSTROPHES].map((sign): Rule => [sign, ' '])]);

/** Letters alike; apostrophes stay, for languages whose rules look at them. */
export const KEEPING_APOSTROPHES = rules([...LETTERS, ...APOSTROPHES.map((sign): Rule => [sign, "'"])]);

/** As OpenSearch reads rules: each a line `from => to`, with blanks written by their number. */
function rules(list: readonly Rule[]): string[] {
  return list.map(
    ([from, to]) => `${from === '"' || from === '\\' ? `\\${from}` : from} => ${to === ' ' ? '\\u0020' : escaped(to)}`,
  );
}

function escaped(to: string): string {
  return to === '\\' ? '\\\\' : to;
}
