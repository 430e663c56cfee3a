import type { Client } from '@opensearch-project/opensearch';
import { articleId } from '../functions/article.ts';
import { articleDocument } from '../functions/engine/article-document.ts';
import { fillIndex } from './fill-index.ts';
import { randomNumbers } from './random-numbers.ts';

/** Words and titles that a large collection is made of, the same in every run. */
export interface Invented {
  readonly words: readonly string[];
  readonly titles: readonly string[];
}

const WORDS = 30_000;
const TITLES = 5_000;
const TITLE_WORDS = 7;
const BODY_WORDS = 550;
const DAY = 86_400_000;
const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ren',
  'tas',
  'vo',
  'dur',
  'el',
  'bri',
  'stan',
  'ko',
  'ma',
  'ti',
  'shi',
  'ver',
  'non',
  'gar',
  'pel',
];

export function inventWords(): Invented {
  const random = randomNumbers(7);
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES, random())).join('');
  const words = Array.from({ length: WORDS }, word);
  const titles = Array.from({ length: TITLES }, () => text(words, TITLE_WORDS, random));
  return { words, titles };
}

/** Adds the articles from one number to another, of 3.6 KB each, spread over twenty years. */
export async function addArticles(client: Client, alias: string, invented: Invented, from: number, to: number) {
  await fillIndex(client, alias, articles(invented, from, to));
}

function* articles(invented: Invented, from: number, to: number) {
  for (let number = from; number < to; number += 1) yield article(invented, number);
}

function article({ words, titles }: Invented, number: number) {
  const random = randomNumbers(number + 1);
  const key = `bench/${number}.md`;
  const body = text(words, BODY_WORDS, random);
  return articleDocument({
    id: articleId(key, 0),
    title: titles[number % TITLES] ?? '',
    authors: [`${pick(words, random())} ${pick(words, random())}`],
    publishedAt: new Date(Date.UTC(2004, 0, 1) + Math.floor(random() * 7_300) * DAY).toISOString(),
    publishedAtFrom: 'metadata',
    publishedAtPrecision: 'day',
    modifiedAt: null,
    summary: body.slice(0, 200),
    body,
    captions: [],
    dateline: null,
    section: pick(['world', 'sport', 'local', 'science'], random()),
    tags: [pick(words, random() ** 3)],
    language: 'en',
    url: null,
    domain: `site-${number % 40}.example`,
    siteName: null,
    contact: [],
    image: null,
    wordCount: BODY_WORDS,
    characters: body.length,
    warnings: [],
    source: {
      key,
      ordinal: 0,
      versionId: null,
      etag: null,
      size: body.length,
      format: 'markdown',
      charset: 'utf-8',
      uploadedAt: '2024-01-01T00:00:00Z',
    },
    indexedAt: '2024-01-01T00:00:00Z',
  });
}

/** As in any language, few words make up most of a text. */
function text(words: readonly string[], count: number, random: () => number): string {
  return Array.from({ length: count }, () => pick(words, random() ** 4)).join(' ');
}

function pick<T>(from: readonly T[], share: number): T {
  return from[Math.floor(share * from.length)] as T;
}
