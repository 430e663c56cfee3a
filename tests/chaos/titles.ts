import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../functions/article.ts';
import { INDEX_NAMES } from '../../functions/engine/names.ts';

/** The titles of the articles of each key. */
export type Titles = Record<string, string[]>;

/** Reads the titles of files of JSON Lines. */
export async function titlesInBucket(s3: S3Client, bucket: string, prefix: string): Promise<Titles> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
  const files = Contents.map(async ({ Key = '' }) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    const lines = ((await Body?.transformToString()) ?? '').split('\n');
    return [Key, lines.map((line) => (JSON.parse(line) as Article).title)] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** Reads the titles of at most 10,000 articles of keys, in their order. */
export async function titlesInIndex(engine: Client, prefix: string): Promise<Titles> {
  await engine.indices.refresh({ index: INDEX_NAMES.articles });
  const body = {
    query: { prefix: { 'source.key': prefix } },
    sort: ['source.key', 'source.ordinal'],
    size: 10_000,
    _source: ['title', 'source.key'],
  };
  const response = await engine.search({ index: INDEX_NAMES.articles, body } as never);
  const titles: Titles = {};
  for (const { _source } of response.body.hits.hits as unknown as { _source: Article }[]) {
    const ofKey = titles[_source.source.key] ?? [];
    ofKey.push(_source.title);
    titles[_source.source.key] = ofKey;
  }
  return titles;
}
