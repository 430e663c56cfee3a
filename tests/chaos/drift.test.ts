import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { receiptId } from '../../functions/article.ts';
import { generationIndex, INDEX_NAMES as names } from '../../functions/engine/names.ts';
import type { Counts, Drift } from '../../functions/operate/requests.ts';
import { found, remove } from '../stack/front-door.ts';
import { articles, quietQueue } from '../stack/operator.ts';

/** More than S3 lists at once. */
const FILES = 1_200;
const LONG = { timeout: 900_000, interval: 2_000 };
/** So many files take minutes in the emulator, and more on a busy machine. */
const MINUTES = { timeout: 1_800_000 };
const engine = new Client({ node: inject('stack').opensearch });
const key = (file: number) => `drift/${String(file).padStart(5, '0')}.md`;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drift-'));
  await mkdir(join(folder, 'drift'));
  for (let file = 0; file < FILES; file++) await writeFile(join(folder, key(file)), `# Drift okapi ${file}\n\nText.`);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await engine.close();
});

async function reconcile(...args: string[]): Promise<{ counts: Counts; drift: Drift[] }> {
  const { out, err } = await articles('reconcile', '--json', ...args);
  if (out === '') throw new Error(err);
  const { counts, drift } = JSON.parse(out) as { counts: Counts; drift: Drift[] };
  // Other suites may have left something in the bucket.
  return { counts, drift: drift.filter((each) => each.key.startsWith('drift/')) };
}

/** Loses and changes behind the back of the index function. @returns what is to be found */
async function disturb(): Promise<Drift[]> {
  const files = Array.from({ length: FILES }, (_, file) => file);
  const every = (rest: number) => files.filter((file) => file % 200 === rest).map(key);
  const [unreceipted, unindexed, older, left] = [every(1), every(2), every(3), every(4)];
  const operations = [
    ...unreceipted.map((each) => [{ delete: { _index: names.receipts, _id: receiptId(each) } }]),
    ...older.map((each) => [{ update: { _index: names.receipts, _id: receiptId(each) } }, { doc: { etag: 'older' } }]),
    ...left.map((each) => [
      { index: { _index: names.receipts, _id: receiptId(`${each}.gone`) } },
      { key: `${each}.gone`, status: 'indexed', articles: 1, highest: 1, claim: 1, generations: [], etag: 'gone' },
    ]),
  ];
  await engine.bulk({ refresh: true, body: operations.flat() } as never);
  // What was indexed in the last second is not seen yet by a deletion by query.
  await engine.indices.refresh({ index: names.articles });
  const query = { terms: { 'source.key': unindexed } };
  const { body } = await engine.deleteByQuery({ index: names.articles, refresh: true, body: { query } } as never);
  expect(body).toMatchObject({ deleted: unindexed.length });
  const drift: Drift[] = [
    ...[...unreceipted, ...unindexed].map((each) => ({ key: each, kind: 'missing' as const })),
    ...older.map((each) => ({ key: each, kind: 'stale' as const })),
    ...left.map((each) => ({ key: `${each}.gone`, kind: 'orphaned' as const })),
  ];
  return drift.sort((one, other) => (one.key < other.key ? -1 : 1));
}

describe('drift among more keys than S3 lists at once', () => {
  it('is found exactly, and mended', MINUTES, async () => {
    expect((await articles('upload', '--patience', '120', folder)).out).toBe(`${FILES} indexed, 0 rejected\n`);
    // An event that is tried again would mend what is about to be lost.
    await quietQueue();
    const drift = await disturb();
    expect(drift).toHaveLength(24);
    expect((await reconcile()).drift).toEqual(drift);
    expect((await reconcile('--repair')).drift).toEqual(drift);
    await expect.poll(async () => (await reconcile()).drift, LONG).toEqual([]);
    await found({ q: '"drift okapi"' }, FILES);
  });

  it('is everything when the articles are gone; a repair brings all of it back', MINUTES, async () => {
    const { body } = await engine.indices.getAlias({ name: names.articles });
    await engine.indices.delete({ index: Object.keys(body).join(',') });
    const started = Date.now();
    const { counts } = await reconcile('--repair');
    console.log(`${counts.keys} keys were compared and ${counts.queued} queued in ${Date.now() - started} ms.`);
    expect(counts.missing).toBeGreaterThanOrEqual(FILES);
    await expect.poll(async () => (await reconcile()).drift.length, LONG).toBe(0);
    await found({ q: '"drift okapi"' }, FILES);
    expect(Object.keys((await engine.indices.getAlias({ name: names.articles })).body)).toEqual([
      generationIndex(names.articles, 1),
    ]);
    await remove(key(0));
  });
});
