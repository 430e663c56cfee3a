import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from '@opensearch-project/opensearch';
import { INDEX_NAMES } from '../../functions/engine/names.ts';
import { sampleLine, sampleMail, sampleRecord, sampleRow, sampleStream } from './sample-articles.ts';

export const LONG_KINDS = { jsonl: sampleLine, csv: sampleRow, mbox: sampleMail, warc: sampleRecord } as const;
export type LongKind = keyof typeof LONG_KINDS;

/** A file with many articles, stored under this key in a bucket. */
export interface LongFile {
  key: string;
  articles: number;
}

const PAGE = 10_000;

/** Writes a file of a number of megabytes into a folder, without holding it in memory. */
export async function writeLongFile(folder: string, kind: LongKind, megabytes: number): Promise<LongFile> {
  const key = `long.${kind}`;
  let articles = 0;
  const record = (number: number) => {
    articles++;
    return LONG_KINDS[kind](number);
  };
  await pipeline(sampleStream(record, megabytes * 1024 * 1024), createWriteStream(join(folder, key)));
  return { key, articles };
}

/** Returns how many articles of a file are searchable. */
export async function countArticles(client: Client, key: string): Promise<number> {
  const index = INDEX_NAMES.articles;
  await client.indices.refresh({ index, ignore_unavailable: true });
  const query = { term: { 'source.key': key } };
  const { body } = await client.count({ index, ignore_unavailable: true, body: { query } } as never);
  return body.count;
}

interface Page {
  hits: { hits: { _source: { title: string }; sort: unknown[] }[] };
}

/** Reads all articles of a file in the index. @returns how many of them have a title, with a number in it, that no other one has */
export async function distinctArticles(client: Client, key: string): Promise<number> {
  const titles = new Set<string>();
  const query = { term: { 'source.key': key } };
  let after: unknown[] | undefined = [-1];
  while (after) {
    const asked = { query, _source: ['title'], size: PAGE, sort: ['source.ordinal'], search_after: after };
    const { hits }: Page = (await client.search({ index: INDEX_NAMES.articles, body: asked } as never)).body as never;
    for (const { _source } of hits.hits) titles.add(_source.title);
    after = hits.hits.at(-1)?.sort;
  }
  return titles.size;
}
