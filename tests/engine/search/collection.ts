import type { Client } from '@opensearch-project/opensearch';
import { expect } from 'vitest';
import { type Article, articleId, receiptId } from '../../../functions/article.ts';
import { articleDocument } from '../../../functions/engine/article-document.ts';
import { liveGenerations } from '../../../functions/engine/generations.ts';
import type { IndexNames } from '../../../functions/engine/names.ts';
import { foldersOf, type Receipt } from '../../../functions/engine/receipt.ts';
import type { SearchAnswer } from '../../../functions/search/answer/answer.ts';
import { createApp } from '../../contract/checked-app.ts';

/** An invented article: what a test does not care about is filled in. */
export function article(name: string, given: Partial<Article>): Article {
  const key = `${name}.md`;
  return {
    title: name,
    authors: [],
    publishedAt: null,
    publishedAtFrom: null,
    publishedAtPrecision: null,
    publishedDay: given.publishedAt?.slice(0, 10) ?? null,
    publishedOffset: null,
    modifiedAt: null,
    summary: null,
    body: '',
    captions: [],
    leftOut: [],
    dateline: null,
    section: null,
    tags: [],
    language: 'en',
    url: null,
    domain: null,
    siteName: null,
    contact: [],
    image: null,
    wordCount: 0,
    characters: 0,
    warnings: [],
    addedAt: '2026-01-01T00:00:00Z',
    indexedAt: '2026-01-01T00:00:00Z',
    ...given,
    id: articleId(key, 0),
    source: {
      key,
      ordinal: 0,
      versionId: null,
      etag: null,
      size: 1,
      format: 'markdown',
      charset: 'utf-8',
      uploadedAt: '2026-01-01T00:00:00Z',
    },
  };
}

/** A few invented articles that the suites of the search share. */
export const COLLECTION = [
  article('kiev', {
    title: 'Ministers meet over Kiev',
    summary: 'Talks in Paris.',
    body: 'The ministers spoke of troops.\n\nRussia\u2019s envoy <b>smiled</b> & left. A café stayed open.',
    captions: ['A makeshift memorial on the square'],
    leftOut: [{ text: 'Subscribe to the quokka letter', reason: 'boilerplate' }],
    authors: ['Natalya Krainova', 'J. Smith'],
    publishedAt: '2014-03-30T00:00:00Z',
    publishedAtPrecision: 'day',
    section: 'World',
    tags: ['Diplomacy', 'Ukraine'],
    domain: 'themoscowtimes.com',
  }),
  article('paris', {
    title: 'Rain in the south',
    body: 'Ministers meet tomorrow, not in Kiev but over lunch.',
    authors: ['J. Smith'],
    publishedAt: '2014-03-31T21:30:00Z',
    language: 'en-GB',
    domain: 'example.org',
    section: 'Weather',
  }),
  article('berlin', {
    title: 'Regen im S\u00fcden',
    body: 'Nach dem Regen kam die Sonne.',
    publishedAt: '2014-03-31T22:00:00Z',
    language: 'de',
    domain: 'example.org',
    tags: ['Wetter'],
  }),
  article('undated', { title: 'An undated note on troops', body: 'Troops and rain.', domain: 'example.net' }),
  article('unsigned', { title: 'A second undated note', body: 'Nothing at all.', domain: 'example.net' }),
  article('old', { title: 'The last night of a century', publishedAt: '1999-12-31T23:59:59.999Z' }),
];

/** The receipt of a file that became one article. */
export function receipt(key: string): Receipt {
  return {
    key,
    ...foldersOf(key),
    status: 'indexed',
    claim: 1,
    highest: 1,
    checkpoint: null,
    articles: 1,
    leftOut: 0,
    rejected: [],
    rejectedCount: 0,
    lastError: null,
    lastErrorCode: null,
    etag: '"tag"',
    versionId: null,
    size: 1,
    format: 'markdown',
    uploadedAt: '2026-01-01T00:00:00Z',
    indexedAt: '2026-01-01T00:00:01Z',
    generations: ['articles-000001-Write'],
    attempts: 1,
    tookMs: 5,
  };
}

/** Makes the indices and fills them with articles, and with a receipt for each. */
export async function fill(client: Client, names: IndexNames, articles: readonly Article[]): Promise<void> {
  await drop(client, names);
  const [index = ''] = await liveGenerations(client, names);
  if (articles.length === 0) return;
  const body = articles.flatMap((document) => [
    { index: { _index: index, _id: document.id } },
    articleDocument(document),
    { index: { _index: names.receipts, _id: receiptId(document.source.key) } },
    receipt(document.source.key),
  ]);
  const answer = await client.bulk({ body, refresh: true });
  if (answer.body.errors) throw new Error(JSON.stringify(answer.body.items).slice(0, 1000));
}

/** Drops what `fill` made. */
export async function drop(client: Client, names: IndexNames): Promise<void> {
  await client.indices.delete({ index: [`${names.articles}-*`, `${names.receipts}-*`] }, { ignore: [404] });
}

/** Searches the collection through the routes of the API. Articles go by the names they were made with. */
export function searchApp(client: Client, names: IndexNames) {
  const configuration = { publicAccess: false, serveReceipts: true };
  const app = createApp({ client, names, configuration, clock: Date.now });
  const request = async (query: string) => app.request(`/search?${query}`);
  const status = async (query: string) => (await request(query)).status;
  const search = async (query: string): Promise<SearchAnswer> => {
    const response = await request(query);
    expect(response.status, query).toBe(200);
    return (await response.json()) as SearchAnswer;
  };
  const found = async (query: string) =>
    (await search(query)).articles.map(({ source }) => source?.key.replace('.md', ''));
  return { request, status, search, found };
}
