import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ShownReceipt } from '../../functions/engine/receipt.ts';
import { amount, faultOf, interrupted } from '../command.ts';
import type { Ask } from '../stack/operate.ts';
import type { Finding } from './findings.ts';

/** Milliseconds for the way of a file from the bucket into the index, cold starts included. */
const PATIENCE = 90_000;
const BETWEEN_LOOKS = 500;

const DROPPED = 'Drop to indexed';
const DELETED = 'Delete to gone';

/** What a probe works with. */
export interface Parts {
  s3: Pick<S3Client, 'send'>;
  bucket: string;
  ask: Ask;
  signal: AbortSignal;
  /** Milliseconds that a receipt is waited for. */
  patience?: number;
}

/**
 * Drops a file, waits for its receipt, and deletes it again, whatever came of it: it must not stay where readers find it.
 * @returns what became of it, and when it was taken away
 */
export async function probe(parts: Parts, prefix: string): Promise<Finding[]> {
  const { s3, signal } = parts;
  const object = { Bucket: parts.bucket, Key: `${prefix}article-search-doctor-${Date.now()}.md` };
  const Body = '# Article Search doctor\n\nThis file is deleted at once.';
  try {
    await s3.send(new PutObjectCommand({ ...object, Body }));
  } catch (error) {
    return [{ check: DROPPED, said: faultOf(error), todo: 'Check your right to write to the bucket (s3:PutObject).' }];
  }
  const dropped = await look(parts, object.Key, 'indexed');
  try {
    await s3.send(new DeleteObjectCommand(object));
  } catch (error) {
    const todo = `Delete ${object.Key} from the bucket yourself, and check your right to (s3:DeleteObject).`;
    return [dropped, { check: DELETED, said: faultOf(error), todo }];
  }
  if (signal.aborted) throw interrupted('The file of the doctor is deleted again.');
  return [dropped, await look(parts, object.Key, 'deleted')];
}

/** Waits until a key has a status, or another one that is as final. */
async function look(
  { ask, signal, patience = PATIENCE }: Parts,
  key: string,
  wanted: 'indexed' | 'deleted',
): Promise<Finding> {
  const check = wanted === 'indexed' ? DROPPED : DELETED;
  const startedAt = Date.now();
  let receipt: ShownReceipt | null | undefined;
  try {
    do {
      [receipt] = (await ask({ command: 'receipts', keys: [key] })).receipts;
      const took = Date.now() - startedAt;
      if (receipt?.status === wanted) return { check, said: `${(took / 1_000).toFixed(1)} s`, todo: null };
      if (wanted === 'indexed' && receipt && receipt.status !== 'pending') break;
      await sleep(BETWEEN_LOOKS, undefined, { signal });
    } while (Date.now() - startedAt < patience);
  } catch (error) {
    return { check, said: faultOf(error), todo: 'Read the log of the operate function; is the domain there?' };
  }
  return receipt ? { check, ...otherwise(receipt) } : { check, ...without(patience) };
}

function otherwise({ status, lastError, rejected }: ShownReceipt): Omit<Finding, 'check'> {
  const why = lastError ?? rejected[0]?.message;
  return {
    said: `the file is ${status}${why ? `: ${why}` : ''}`,
    todo: 'The event has arrived. Read the log of the index function.',
  };
}

function without(patience: number): Omit<Finding, 'check'> {
  const todo =
    'Look for the event: does the bucket send events (an existing one to EventBridge), does the queue have messages ' +
    '(status), what does the log of the index function say?';
  return { said: `no receipt within ${amount(patience / 1_000, 'second')}`, todo };
}
