import { type ArticleContent, articleId } from '../../functions/article.ts';
import { type ArticleDocument, articleDocument } from '../../functions/engine/article-document.ts';
import { randomNumbers } from './random-numbers.ts';

const SYLLABLES = 'ka ri to men sal ver no bra lin dor pe shu tal ing os ma che wi gra fen lo stu ar bel'.split(' ');
const WORDS = 30_000;
const PAGE_WORDS = 550;
const INDEXED_AT = '2026-01-01T00:00:00.000Z';

/**
 * Yields the articles of an invented collection from one number to another. A number always gives the same article.
 * The frequencies of words, authors, sections and tags are as uneven as in news, and the dates cover twenty-five
 * years.
 * @param bodyWords words per text; 550 make 3.6 KB
 */
export function* inventedArticles(from: number, to: number, bodyWords = PAGE_WORDS): Generator<ArticleDocument> {
  for (let number = from; number < to; number += 1) yield articleDocument(inventedArticle(number, bodyWords));
}

/**
 * Yields articles of which 30 % are copies of others: each tenth word run is another one, and title, author and date are
 * their own. Few stories have very many copies.
 */
export function* copiedArticles(from: number, to: number): Generator<ArticleDocument> {
  for (let number = from; number < to; number += 1) yield articleDocument(copiedArticle(number));
}

/** Articles out of ten that are copies, and words of a run. */
const [COPIES_OF_TEN, RUN] = [3, 14];

function copiedArticle(number: number) {
  const own = inventedArticle(number, PAGE_WORDS);
  if (number % 10 >= COPIES_OF_TEN || number < 10) return own;
  const random = randomNumbers(number + 1);
  const tens = Math.floor(Math.floor(number / 10) * random() ** 3);
  const original = inventedArticle(10 * tens + COPIES_OF_TEN + Math.floor((10 - COPIES_OF_TEN) * random()), PAGE_WORDS);
  const words = original.body.split(' ');
  const other = own.body.split(' ');
  const body = words.map((word, at) => (Math.floor(at / RUN) % 10 === number % 7 ? other[at] : word)).join(' ');
  return { ...own, title: original.title, body, characters: body.length };
}

function inventedArticle(number: number, bodyWords: number) {
  const random = randomNumbers(number + 1);
  const pick = (size: number) => word(Math.floor(size * random() ** 3));
  const text = (words: number) => Array.from({ length: words }, () => pick(WORDS)).join(' ');
  const key = `bench/${number}.md`;
  const publishedAt = new Date(Date.UTC(2000, 0, 1) + Math.floor(random() * 8e11)).toISOString();
  const facts = {
    id: articleId(key, 0),
    title: capitalised(text(5 + Math.floor(random() * 7))),
    authors: [`${capitalised(pick(800))} ${capitalised(pick(20_000))}`],
    section: pick(60),
    tags: Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(WORDS)),
    domain: `${pick(40)}.example`,
    publishedAt,
    publishedDay: publishedAt.slice(0, 10),
    source: {
      key,
      ordinal: 0,
      versionId: null,
      etag: null,
      size: 1,
      format: 'md',
      charset: 'utf-8',
      uploadedAt: INDEXED_AT,
    },
    indexedAt: INDEXED_AT,
  };
  // The text comes last, so that title and names do not depend on its length.
  const body = text(bodyWords);
  return { ...NOTHING, ...facts, body, characters: body.length, wordCount: bodyWords };
}

/** Returns the word of a number, always the same. */
function word(number: number): string {
  const letters = [];
  for (let rest = number + 7; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    letters.push(SYLLABLES[rest % SYLLABLES.length]);
  return letters.join('');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const NOTHING = {
  publishedAtFrom: 'metadata',
  publishedAtPrecision: 'second',
  publishedOffset: null,
  modifiedAt: null,
  summary: null,
  captions: [],
  leftOut: [],
  dateline: null,
  language: 'en',
  url: null,
  siteName: null,
  contact: [],
  image: null,
  warnings: [],
} satisfies Partial<ArticleContent>;
