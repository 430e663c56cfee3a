import {
  DECLARED_ONLY,
  MULTI_BYTE,
  type MultiByteCharset,
  SINGLE_BYTE,
  type SingleByteCharset,
} from './charset-statistics.ts';

/** Bytes that are looked at: a page's markup is mostly ASCII, so its text may begin late. */
const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_LETTERS = 4_000;
/** How much better text must read in another charset to overrule the one that was declared. */
const CLEARLY = 0.15;
/** The least that text scores in its own charset; noise in every charset stays below. */
const READABLE = 0.2;
/** The charset of texts whose only characters beyond ASCII are signs: "£5m", "§ 5". */
const USUAL = 'windows-1252';

/**
 * The charset in which bytes that are no UTF-8 read best, by the letters that are frequent in its languages, by case and
 * by words that mix alphabets; null where they read as nothing.
 * @param declared stays chosen unless another one is clearly better
 */
export function detectCharset(bytes: Uint8Array, declared: string | null): string | null {
  const sample = sampleOf(bytes);
  let best: string | null = null;
  let most = READABLE;
  for (const { name, score } of scores(sample, [declared, USUAL])) {
    const handicap = declared !== null && name !== declared ? CLEARLY : 0;
    if (score - handicap > most) [best, most] = [name, score - handicap];
  }
  return best;
}

/** What a text scores in its own charset of East Asia, and in one of another alphabet, and hardly ever in another. */
const READS_WELL = { multiByte: 0.6, singleByte: 0.9 };

/** Whether bytes read well in a charset of East Asia or of another alphabet than the Latin one. */
export function readsWell(bytes: Uint8Array, name: string): boolean {
  const eastern = MULTI_BYTE.find((known) => known.name === name);
  if (eastern) return scoreMultiByte(sampleOf(bytes), eastern) >= READS_WELL.multiByte;
  const other = SINGLE_BYTE.find((known) => known.name === name && !known.script.test('a'));
  return other !== undefined && scoreSingleByte(sampleOf(bytes), other, true) >= READS_WELL.singleByte;
}

function* scores(sample: Uint8Array, expected: readonly (string | null)[]): Generator<{ name: string; score: number }> {
  for (const charset of MULTI_BYTE) yield { name: charset.name, score: scoreMultiByte(sample, charset) };
  const singleByte = [...SINGLE_BYTE, ...DECLARED_ONLY.filter(({ name }) => expected.includes(name))];
  for (const [place, charset] of singleByte.entries())
    yield {
      name: charset.name,
      score: scoreSingleByte(sample, charset, expected.includes(charset.name)) - place * 0.005,
    };
}

/** The lines that have bytes beyond ASCII, up to a number of them that is enough to tell. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, SAMPLE_BYTES);
  let seen = 0;
  for (const [index, byte] of head.entries())
    if (byte > 127 && ++seen === SAMPLE_LETTERS) return head.subarray(0, index);
  return head;
}

/** From 0 to 1.4: how close the share of frequent characters comes to the usual one. */
function scoreMultiByte(sample: Uint8Array, { name, frequent, usual, suspicious }: MultiByteCharset): number {
  const text = new TextDecoder(name).decode(sample);
  const characters = text.match(/[^\0-\x7f]/gu) ?? [];
  const broken = characters.filter((character) => character === '\ufffd').length;
  // The sample may end in the middle of a character.
  if (characters.length === 0 || broken > 1 + characters.length / 500) return 0;
  const share = (count: number) => count / characters.length;
  const count = (kind: RegExp) => share(characters.filter((character) => kind.test(character)).length);
  const inWords = share(text.match(/[a-z][^\0-\x7f]|[^\0-\x7f][a-z]/giu)?.length ?? 0);
  return Math.min(1.4, (1.4 * count(frequent)) / usual) - count(suspicious) - inWords * 2;
}

const PUNCTUATION = /[“”‘’‚„–—…«»‹›€£¥°©®™§•·¿¡\u00a0،؟؛]/u;

/**
 * From about -8 to 1.2: the mean over all characters beyond ASCII, in the language that it is best in.
 * @param isExpected the charset needs no word to show for itself; in another one a sign, "£5m", may chance to be a letter, "Ј5m"
 */
function scoreSingleByte(sample: Uint8Array, charset: SingleByteCharset, isExpected: boolean): number {
  const text = new TextDecoder(charset.name).decode(sample);
  const places = [...text.matchAll(/[^\0-\x7f]/g)].map(({ index }) => index);
  const trust = isExpected ? 1 : trustIn(text, places, charset);
  if (places.length === 0 || trust === 0) return 0;
  const shape = places.reduce((sum, index) => sum + scoreCharacter(text, index, charset), 0);
  const inLanguage = charset.languages.map((language) => places.filter((index) => isIn(language, text[index])).length);
  return (trust * (shape + 0.6 * Math.max(...inLanguage))) / places.length;
}

/** Whole where a word is written in the charset's letters, half where it has only signs and they read well, else none. */
function trustIn(text: string, places: readonly number[], charset: SingleByteCharset): number {
  const letters = places.filter((index) => charset.script.test(text[index] ?? ''));
  if (letters.some((index) => isInWord(text, index, charset))) return 1;
  return letters.length === 0 && charset.script.test('a') ? 0.5 : 0;
}

/** Letters in a row that are a word, and no chance. */
const WORD = 3;

function isInWord(text: string, index: number, { script }: SingleByteCharset): boolean {
  let [start, end] = [index, index];
  while (end - start < WORD && script.test(text[end] ?? '')) end++;
  while (end > index && end - start < WORD && script.test(text[start - 1] ?? '')) start--;
  return end - start === WORD;
}

function isIn(language: ReadonlySet<string>, character: string | undefined): boolean {
  return character !== undefined && language.has(character.toLowerCase());
}

function scoreCharacter(text: string, index: number, charset: SingleByteCharset): number {
  const [before = '', character = '', after = ''] = [text[index - 1], text[index], text[index + 1]];
  if (/[\u0080-\u009f\ufffd]/.test(character)) return -8;
  if (!/[\p{L}\p{M}]/u.test(character)) return scoreSymbol(before, character, after);
  if (!charset.script.test(character) && !/\p{M}/u.test(character)) return -1;
  return scoreLetter(before, character, after) - unlikelyNeighbours(before, character, after, charset);
}

function scoreSymbol(before: string, character: string, after: string): number {
  const isInWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (PUNCTUATION.test(character)) return isInWord && character !== '’' ? -0.3 : 1.2;
  return isInWord ? -2 : -0.2;
}

/** Words of one letter are vowels, in whatever language: "à", "é", "ó". */
const LONE_LATIN_CONSONANT = /^(?![aeiouy])[a-z]/i;

function scoreLetter(before: string, character: string, after: string): number {
  const isAlone = !/\p{L}/u.test(before) && !/\p{L}/u.test(after);
  if (isAlone && LONE_LATIN_CONSONANT.test(character.normalize('NFD'))) return -1;
  if (!/\p{Lu}/u.test(character)) return 0.6;
  if (/\p{Ll}/u.test(before)) return -3;
  return /\p{Lu}/u.test(after + before) ? 0.3 : 0.6;
}

/** Latin letters beside those of another alphabet, and more accented letters in a row than any language has. */
function unlikelyNeighbours(before: string, character: string, after: string, { script }: SingleByteCharset): number {
  const isLatin = script.test('a');
  if (!isLatin) return /[a-z]/i.test(before + after) ? 2 : 0;
  const isForeign = (neighbour: string) => neighbour > '\u007f' && /\p{L}/u.test(neighbour);
  return isForeign(before) && isForeign(after) && isForeign(character) ? 3 : 0;
}
