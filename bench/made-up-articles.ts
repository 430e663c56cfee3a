import type { Client } from '@opensearch-project/opensearch';
import { type Article, articleId } from '../functions/article.ts';
import { liveGenerations } from '../functions/engine/generations.ts';
import type { IndexNames } from '../functions/engine/names.ts';
import { fillIndex } from './fill-index.ts';
import { randomNumbers } from './random-numbers.ts';

const SYLLABLES = 'ka ri to men sal ver no bra lin dor pe shu tal ing os ma che wi gra fen lo stu ar bel'.split(' ');

/** Articles whose words, authors, sections and tags are as unevenly frequent as those of news. */
export function* madeUpArticles(count: number): Generator<Article> {
  const random = randomNumbers(1);
  const pick = (size: number, kind: string) => word(Math.floor(size * random() ** 3), kind);
  const words = (length: number) => Array.from({ length }, () => pick(30_000, '')).join(' ');
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    const title = words(5 + Math.floor(random() * 7));
    yield {
      ...NOTHING,
      id: articleId('bench.jsonl', ordinal),
      title: title.charAt(0).toUpperCase() + title.slice(1),
      body: words(60),
      authors: [`${pick(800, 'A')} ${pick(20_000, 'B')}`],
      section: pick(60, 'S'),
      tags: Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(30_000, 'T')),
      publishedAt: new Date(Date.UTC(2000, 0, 1) + Math.floor(random() * 8e11)).toISOString(),
      source: { ...NOTHING.source, ordinal },
    };
  }
}

/** A word of a number, always the same; capitals begin names. */
function word(number: number, kind: string): string {
  const letters = [];
  for (let rest = number + 7; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    letters.push(SYLLABLES[rest % SYLLABLES.length]);
  const text = letters.join('');
  return kind === '' ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Makes an index and fills it. */
export async function indexMadeUp(client: Client, names: IndexNames, count: number): Promise<void> {
  const [alias = ''] = await liveGenerations(client, names);
  await fillIndex(client, alias, madeUpArticles(count));
}

const NOTHING: Article = {
  id: '',
  title: '',
  authors: [],
  publishedAt: null,
  publishedAtFrom: 'metadata',
  publishedAtPrecision: 'second',
  modifiedAt: null,
  summary: null,
  body: '',
  captions: [],
  dateline: null,
  section: null,
  tags: [],
  language: 'en',
  url: null,
  domain: 'bench.example',
  siteName: null,
  contact: [],
  image: null,
  wordCount: 60,
  characters: 400,
  warnings: [],
  indexedAt: '2026-01-01T00:00:00.000Z',
  source: {
    key: 'bench.jsonl',
    ordinal: 0,
    versionId: null,
    etag: null,
    size: 1,
    format: 'jsonl',
    charset: 'utf-8',
    uploadedAt: '2026-01-01T00:00:00.000Z',
  },
};
