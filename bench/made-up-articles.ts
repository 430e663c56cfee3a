import type { Client } from '@opensearch-project/opensearch';
import { type Article, articleId } from '../functions/article.ts';
import { liveGenerations } from '../functions/engine/generations.ts';
import type { IndexNames } from '../functions/engine/names.ts';

const SYLLABLES = 'ka ri to men sal ver no bra lin dor pe shu tal ing os ma che wi gra fen lo stu ar bel'.split(' ');
const BULK = 2_000;

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

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
  let body: object[] = [];
  const send = async () => {
    const { body: answer } = await client.bulk({ body });
    if (answer.errors) throw new Error('Some made-up articles could not be indexed.');
    body = [];
  };
  for (const article of madeUpArticles(count)) {
    body.push({ index: { _index: alias, _id: article.id } }, article);
    if (body.length >= 2 * BULK) await send();
  }
  if (body.length > 0) await send();
  await client.indices.refresh({ index: names.articles });
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
