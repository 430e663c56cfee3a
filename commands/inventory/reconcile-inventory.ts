import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type Drift, MOST_LISTED } from '../../functions/operate/requests.ts';
import { CommandFailure, type Io, interrupted } from '../command.ts';
import { openProgress } from '../progress.ts';
import type { Ask } from '../stack/operate.ts';
import { type Inventory, type Location, locate, readManifest } from './manifest.ts';
import { type ListedObject, readRow } from './rows.ts';

/** Requests at the same time. */
const AT_ONCE = 8;
/** The limit of keys that are kept. The counts include all. */
const KEPT = 100_000;

export interface InventoryCounts {
  /** Objects that the inventory lists. */
  objects: number;
  missing: number;
  stale: number;
  queued: number;
}

export interface InventoryReport {
  /** When the inventory was made. */
  at: string | null;
  counts: InventoryCounts;
  drift: Drift[];
}

/** What comparing with an inventory needs. */
export interface InventoryParts {
  s3: Pick<S3Client, 'send'>;
  ask: Ask;
  io: Io;
  /** The bucket of the stack. */
  bucket: string;
}

/**
 * Compares the objects of an inventory of S3 with their receipts, in constant memory, and sends what differs to the queue:
 * without listing the bucket, which takes hours for very many objects.
 * @param address of its manifest.json @throws CommandFailure when it can't be read
 */
export async function reconcileInventory(
  { s3, ask, io, bucket }: InventoryParts,
  address: string,
  repair: boolean,
): Promise<InventoryReport> {
  const inventory = readManifest(await text(await open(s3, locate(address))), bucket);
  const { prefix } = await ask({ command: 'status' });
  const counts: InventoryCounts = { objects: 0, missing: 0, stale: 0, queued: 0 };
  const drift: Drift[] = [];
  const progress = openProgress(io);
  const batches = batchesOf(s3, inventory, prefix, (files) =>
    progress.show(files, inventory.files.length, `${counts.objects} objects compared, files of the inventory`),
  );
  const work = async () => {
    for await (const objects of batches) {
      if (io.signal.aborted)
        throw interrupted(
          `${counts.objects} objects compared, ${counts.queued} sent to the queue. It may be run again.`,
        );
      const found = await compared(ask, objects, repair, io);
      counts.objects += objects.length;
      counts.missing += found.filter(({ kind }) => kind === 'missing').length;
      counts.stale += found.filter(({ kind }) => kind === 'stale').length;
      counts.queued += repair ? found.length : 0;
      drift.push(...found.slice(0, KEPT - drift.length));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  progress.end();
  return { at: inventory.at, counts, drift };
}

async function compared(ask: Ask, objects: ListedObject[], repair: boolean, { signal }: Io): Promise<Drift[]> {
  for (;;) {
    const { drift, isFull } = await ask({ command: 'compare-listed', objects, repair });
    if (!isFull || signal.aborted) return drift;
  }
}

/** Yields the listed objects. Several may read it: each batch goes to one of them. */
async function* batchesOf(
  s3: InventoryParts['s3'],
  { bucket, files, fields }: Inventory,
  prefix: string,
  tell: (files: number) => void,
): AsyncGenerator<ListedObject[]> {
  let batch: ListedObject[] = [];
  for (const [at, { key, md5 }] of files.entries()) {
    tell(at);
    for await (const line of linesOf(await open(s3, { bucket, key }), { bucket, key }, md5)) {
      const object = readRow(line, fields, prefix);
      if (object) batch.push(object);
      if (batch.length < MOST_LISTED) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Yields the lines of a gzip file, and checks it. @throws CommandFailure when it is damaged */
async function* linesOf(file: Readable, { bucket, key }: Location, md5: string | null): AsyncGenerator<string> {
  const hash = createHash('md5');
  const unpacked = createGunzip();
  file.on('data', (bytes: Buffer) => hash.update(bytes)).on('error', (error) => unpacked.destroy(error));
  let fault: unknown = null;
  unpacked.on('error', (error) => {
    fault = error;
  });
  for await (const line of createInterface({ input: file.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield line;
  if (fault !== null || (md5 !== null && hash.digest('hex') !== md5))
    throw new CommandFailure(`s3://${bucket}/${key} is damaged. What it listed before is compared; run it again.`);
}

async function open(s3: InventoryParts['s3'], { bucket: Bucket, key: Key }: Location): Promise<Readable> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return Body as Readable;
}

async function text(file: Readable): Promise<string> {
  return Buffer.concat(await Array.fromAsync(file)).toString();
}
