import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../bench/data/random-numbers.ts';
import { article } from '../engine/search/collection.ts';
import { withIndex } from '../engine/with-index.ts';

/** One article in each language, with a word in another form than the query has. */
const INFLECTED = [
  ['en', 'bridges', 'bridge'],
  ['de', 'Brücken', 'Brücke'],
  ['es', 'canciones', 'canción'],
  ['fr', 'généraux', 'général'],
  ['it', 'città vecchie', 'vecchia'],
  ['ru', 'мостами', 'мост'],
  ['uk', 'школами', 'школа'],
  ['el', 'γέφυρες', 'γέφυρα'],
  ['pl', 'mostami', 'most'],
  ['cs', 'mostech', 'most'],
  ['sv', 'bilarna', 'bilar'],
  ['nl', 'boeken', 'boek'],
  ['ar', 'والكتاب', 'كتاب'],
  ['he', 'ספרים', 'ספר'],
  ['hi', 'किताबें', 'किताब'],
  ['ja', '港の橋の番人', '番人'],
  ['th', 'ผู้ดูแลสะพานท่าเรือ', 'สะพาน'],
] as const;

const { request, search } = withIndex('search-long-queries', () =>
  INFLECTED.map(([language, body]) => article(language, { language, title: 'x', body })),
);

const random = randomNumbers(20260202);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const LETTERS = ['abcdefgh', 'äöüßéñçåø', 'абвгдежз', 'αβγδεζηθ', 'अआइईउ', '橋港番人東京', 'สะพานท่', 'ابتثج'];
const word = () => {
  const letters = pick(LETTERS);
  return Array.from({ length: 3 + Math.floor(random() * 4) }, () => pick([...letters])).join('');
};
const list = (count: number, make: () => string, between: string) => Array.from({ length: count }, make).join(between);
const parted = () => `${word()}-${word()}`;

const SHAPES: Readonly<Record<string, () => string>> = {
  words: () => list(400, word, ' '),
  'alternative words': () => list(480, word, ' OR '),
  'words with hyphens': () => list(200, parted, ' '),
  'alternative words with hyphens': () => list(200, parted, ' OR '),
  'alternative phrases': () => list(140, () => `"${word()} ${word()}"`, ' OR '),
  'approximate words': () => list(200, () => `${word()}~1`, ' OR '),
  'approximate words with hyphens': () => list(160, () => `${parted()}~2`, ' OR '),
  beginnings: () => list(300, () => `${word()}*`, ' OR '),
  'beginnings with hyphens': () => list(150, () => `${parted()}*`, ' OR '),
  'words near others': () => `(${list(200, word, ' OR ')}) w/5 (${list(200, word, ' OR ')})`,
  'words with hyphens near others': () => `(${list(100, parted, ' OR ')}) w/5 (${list(100, parted, ' OR ')})`,
  conditions: () => list(150, () => `source:${word()}`, ' OR '),
  'days and languages': () => list(100, () => pick(['before:2014-05', 'language:en', 'tag:a', 'after:2015']), ' OR '),
  'words in fields': () => list(250, () => `title:${word()}`, ' OR '),
  'all kinds': () =>
    list(60, () => pick([word(), parted(), `${parted()}~1`, `"${word()} ${word()}"`, `${word()}*`]), ' '),
  'one word of thousands of letters': () => 'brücke'.repeat(600),
  'one word without blanks': () => 'สะพาน'.repeat(700),
  'one word of hundreds of parts': () => `${list(300, word, '-')}~1`,
};

const length = (q: string) => [...q].length;
const fitted = (q: string) => [...q].slice(0, 3_900).join('');

describe('a long query in many languages', () => {
  it.each(Object.keys(SHAPES))('of %s never exceeds what OpenSearch takes', async (shape) => {
    for (const others of ['', '&typo=off', '&sort=newest&searchIn=title,summary', '&match=all&searchIn=author']) {
      const q = fitted(SHAPES[shape]?.() ?? '');
      const response = await request(`q=${encodeURIComponent(q)}${others}`);
      const text = await response.text();
      if (response.status === 400) expect(text, q).toContain('than can be searched for at once');
      else expect(response.status, `${q}: ${text}`).toBe(200);
    }
  });

  it.each([
    ['words', (count: number) => list(count, word, ' OR ')],
    ['words with hyphens', (count: number) => list(count / 2, parted, ' OR ')],
    ['words and phrases', (count: number) => list(count / 3, () => `${word()} OR "${word()} ${word()}"`, ' OR ')],
    ['approximate words', (count: number) => list(count / 2, () => `${word()}~1`, ' OR ')],
  ])('finds the forms of each language among other %s, or says that it does not', async (_, others) => {
    for (const count of [12, 40, 100, 200, 400]) {
      const q = `${INFLECTED.map(([, , asked]) => asked).join(' OR ')} OR ${fitted(others(count)).replace(/ OR [^ ]*$/, '')}`;
      expect(length(q)).toBeLessThan(4_000);
      const { articles, warnings } = await search(`q=${encodeURIComponent(q)}&pageSize=100`);
      const found = new Set(articles.map(({ language }) => language));
      const missing = INFLECTED.filter(([language]) => !found.has(language)).map(([language]) => nameOf(language));
      const said = warnings.find(({ code }) => code === 'languages_left_out')?.message ?? '';
      expect(
        missing.filter((name) => !said.includes(name)),
        `${count}: ${said}`,
      ).toEqual([]);
    }
  });
});

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });
const nameOf = (language: string) => (language === 'ja' ? 'Japanese' : (LANGUAGE_NAMES.of(language) ?? language));
