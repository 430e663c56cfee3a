import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { amount } from '../command.ts';
import type { Connection } from '../stack/connection.ts';
import type { Ask } from '../stack/operate.ts';
import type { Finding } from './findings.ts';

/** Milliseconds for the way of a file from the bucket into the index, cold starts included. */
const PATIENCE = 90_000;
const BETWEEN_LOOKS = 500;

/** Drops a file, waits for its receipt, and deletes it again. @returns what became of it, and when it was taken away */
export async function probe(connection: Connection, ask: Ask, prefix: string, signal: AbortSignal): Promise<Finding[]> {
  const s3 = new S3Client({ ...connection.account, forcePathStyle: connection.isLocal });
  const object = { Bucket: connection.bucket, Key: `${prefix}article-search-doctor-${Date.now()}.md` };
  const statusIs = (wanted: readonly string[]) => until(ask, object.Key, wanted, signal);
  try {
    await s3.send(
      new PutObjectCommand({ ...object, Body: '# Article Search doctor\n\nThis file is deleted at once.' }),
    );
    const indexed = await statusIs(['indexed', 'partly', 'rejected']);
    await s3.send(new DeleteObjectCommand(object));
    const deleted = await statusIs(['deleted']);
    return [finding('Drop to indexed', indexed), finding('Delete to gone', deleted)];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const todo = 'Check your right to write to the bucket (s3:PutObject, s3:DeleteObject).';
    return [{ check: 'Drop to indexed', said, todo }];
  } finally {
    s3.destroy();
  }
}

/** Milliseconds until a key has a status; null where it never had. */
async function until(ask: Ask, key: string, wanted: readonly string[], signal: AbortSignal): Promise<number | null> {
  const startedAt = Date.now();
  while (Date.now() - startedAt < PATIENCE && !signal.aborted) {
    const [receipt] = (await ask({ command: 'receipts', keys: [key] })).receipts;
    if (receipt && wanted.includes(receipt.status)) return Date.now() - startedAt;
    await sleep(BETWEEN_LOOKS);
  }
  return null;
}

function finding(check: string, took: number | null): Finding {
  if (took !== null) return { check, said: `${(took / 1_000).toFixed(1)} s`, todo: null };
  const todo =
    'Look for the event: does the bucket send events (an existing one to EventBridge), does the queue have messages ' +
    '(status), what does the log of the index function say?';
  return { check, said: `no receipt within ${amount(PATIENCE / 1_000, 'second')}`, todo };
}
