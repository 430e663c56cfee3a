import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { locate, readManifest } from '../../../commands/inventory/manifest.ts';
import { reconcileInventory } from '../../../commands/inventory/reconcile-inventory.ts';
import { readRow } from '../../../commands/inventory/rows.ts';
import type { Ask } from '../../../commands/stack/operate.ts';
import { compareListed } from '../../../functions/operate/reconcile/listed.ts';
import type { Asked } from '../../../functions/operate/requests.ts';
import { Terminal } from '../../../local/terminal.ts';
import { SimulatedWorld, UPLOADED } from '../operate/simulated-world.ts';

const FIELDS = ['Bucket', 'Key', 'VersionId', 'IsLatest', 'IsDeleteMarker', 'Size', 'LastModifiedDate', 'ETag'];
const TIME = new Date(UPLOADED).toISOString();
const row = (key: string, { time = TIME, isLatest = true, isDeleteMarker = false } = {}) =>
  ['heap', encodeURIComponent(key), 'v1', isLatest, isDeleteMarker, 7, time, 'e']
    .map((value) => `"${value}"`)
    .join(',');

/** Files of a bucket of inventories. */
function bucketOf(lines: readonly string[][], { isDamaged = false, ...changes }: Record<string, unknown> = {}) {
  const packed = lines.map((each) => gzipSync(each.join('\n')));
  const files = packed.map((bytes, at) => ({
    key: `data/${at}.csv.gz`,
    MD5checksum: createHash('md5')
      .update(isDamaged ? 'other' : bytes)
      .digest('hex'),
  }));
  const manifest = {
    ...{ sourceBucket: 'heap', destinationBucket: 'arn:aws:s3:::lists', creationTimestamp: `${UPLOADED}` },
    ...{ fileFormat: 'CSV', fileSchema: FIELDS.join(', '), files, ...changes },
  };
  const contents = new Map<string, Buffer>([['m/manifest.json', Buffer.from(JSON.stringify(manifest))]]);
  for (const [at, { key }] of files.entries()) contents.set(key, packed[at] as Buffer);
  const send = async ({ input }: { input: { Bucket: string; Key: string } }) => {
    expect(input.Bucket).toBe('lists');
    return { Body: Readable.from([contents.get(input.Key)]) };
  };
  return { send } as never;
}

async function reconcileWith(world: SimulatedWorld, s3: never, repair: boolean) {
  const silent = new Terminal({ write: () => true });
  const io = { out: silent, err: silent, signal: new AbortController().signal, environment: {} };
  const ask = (async (request: Asked<'compare-listed'> | { command: 'status' }) => {
    if (request.command === 'status') return { prefix: 'news/' };
    const answer = await compareListed(world, request, 0);
    world.hasRoom = true;
    return answer;
  }) as unknown as Ask;
  return reconcileInventory({ s3, ask, io, bucket: 'heap' }, 's3://lists/m/manifest.json', repair);
}

describe('an inventory', () => {
  const world = () => {
    const made = new SimulatedWorld();
    for (const key of ['news/kept.md', 'news/old.md', 'news/gone.md', 'news/read.md']) made.put(key);
    made.change('news/gone.md', { status: 'deleted' });
    made.change('news/read.md', { status: 'pending', uploadedAt: null });
    return made;
  };
  const LATER = new Date(UPLOADED + 60_000).toISOString();
  const lines = [
    [row('news/kept.md'), row('news/old.md', { time: LATER }), row('news/new café+.md')],
    [
      row('news/gone.md'),
      row('news/read.md', { time: LATER }),
      row('elsewhere.md'),
      row('news/older version.md', { isLatest: false }),
      row('news/deleted.md', { isDeleteMarker: true }),
    ],
  ];

  it('is compared with the receipts: what is new or newer differs, what was deleted since does not', async () => {
    const at = world();
    const report = await reconcileWith(at, bucketOf(lines), false);
    expect(report).toMatchObject({ at: TIME, counts: { objects: 5, missing: 1, stale: 1, queued: 0 } });
    expect(report.drift.map(({ key, kind }) => `${kind} ${key}`).sort()).toEqual([
      'missing news/new café+.md',
      'stale news/old.md',
    ]);
    expect(at.queued).toEqual([]);
  });

  it('is repaired, also where the queue has no room at first', async () => {
    const at = world();
    at.hasRoom = false;
    expect((await reconcileWith(at, bucketOf(lines), true)).counts.queued).toBe(2);
    expect(at.queued.toSorted()).toEqual(['news/new café+.md', 'news/old.md']);
  });

  it('of thousands of lines is asked about in parts', async () => {
    const many = Array.from({ length: 2_500 }, (_, at) => row(`news/${at}.md`));
    const at = new SimulatedWorld();
    const report = await reconcileWith(at, bucketOf([many]), true);
    expect(report.counts).toEqual({ objects: 2_500, missing: 2_500, stale: 0, queued: 2_500 });
    expect(new Set(at.queued).size).toBe(2_500);
  });

  it.each([
    ['of another bucket', { sourceBucket: 'other' }, 'is of the bucket other, and the stack mirrors heap'],
    ['in Parquet', { fileFormat: 'Parquet' }, 'is in Parquet. Only CSV can be read'],
    ['in ORC', { fileFormat: 'ORC' }, 'is in ORC. Only CSV can be read'],
    ['without keys', { fileSchema: 'Bucket, Size' }, 'has no keys'],
    ['whose data are damaged', { isDamaged: true }, 's3://lists/data/0.csv.gz is damaged'],
  ])('%s is refused in words', async (_, changes, message) => {
    await expect(reconcileWith(new SimulatedWorld(), bucketOf(lines, changes), false)).rejects.toThrow(message);
  });

  it('is named by its manifest', () => {
    expect(locate('s3://lists/heap/daily/2026-06-01T00-00Z/manifest.json')).toEqual({
      bucket: 'lists',
      key: 'heap/daily/2026-06-01T00-00Z/manifest.json',
    });
    expect(() => locate('https://lists/manifest.json')).toThrow('takes s3://BUCKET/.../manifest.json');
    expect(() => locate('s3://lists/data/0.csv.gz')).toThrow('is no manifest');
    expect(() => readManifest('no JSON', 'heap')).toThrow('is no manifest of S3 Inventory');
  });
});

it('a line without times is an object of an unknown time', () => {
  expect(readRow('"heap","a+b%2Bc.md"', ['Bucket', 'Key'], '')).toEqual({ key: 'a b+c.md', uploadedAt: null });
});
