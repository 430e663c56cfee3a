import { S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { TEST_CREDENTIALS } from '../../local/environment.ts';
import { manyArticles } from '../engine/test-bucket.ts';
import { drop, remove } from '../stack/front-door.ts';
import { quietQueue } from '../stack/operator.ts';
import { titlesInBucket, titlesInIndex } from './titles.ts';

const WRITERS = 4;
const KEYS = 24;
/** Each: some 20 s on an idle machine. */
const WRITES = 250;
const MOST_ARTICLES = 30;
const PATIENCE = { timeout: 180_000, interval: 500 };

const stack = inject('stack');
const account = { endpoint: stack.aws, region: stack.region, credentials: TEST_CREDENTIALS };
const s3 = new S3Client({ ...account, forcePathStyle: true });
const sqs = new SQSClient(account);
const engine = new Client({ node: stack.opensearch });
afterAll(() => engine.close());

/** An event that S3 never sent, or sent long ago: whatever it says, it is only a hint. */
async function stray(key: string): Promise<void> {
  const eventName = Math.random() < 0.5 ? 'ObjectCreated:Put' : 'ObjectRemoved:Delete';
  const record = {
    eventSource: 'aws:s3',
    eventName,
    s3: { bucket: { name: stack.bucket }, object: { key: encodeURIComponent(key) } },
  };
  await sqs.send(
    new SendMessageCommand({ QueueUrl: stack.queueUrl, MessageBody: JSON.stringify({ Records: [record] }) }),
  );
}

async function write(writer: number): Promise<void> {
  for (let writes = 0; writes < WRITES; writes++) {
    const key = `writers/${Math.floor(Math.random() * KEYS)}.jsonl`;
    if (Math.random() < 0.2) await remove(key);
    else await drop(key, manyArticles(1 + Math.floor(Math.random() * MOST_ARTICLES), `writer${writer} write${writes}`));
    if (Math.random() < 0.3) await stray(`writers/${Math.floor(Math.random() * KEYS)}.jsonl`);
  }
}

describe('four writers, and events that contradict them', () => {
  it('leave an index that is the bucket', async () => {
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    const ended = Date.now();
    const expected = await titlesInBucket(s3, stack.bucket, 'writers/');
    await expect.poll(() => titlesInIndex(engine, 'writers/'), PATIENCE).toEqual(expected);
    console.log(`The index was the bucket ${Date.now() - ended} ms after the last write.`);
    // Events of writes that were seen already wait in the queue, before those of the next suite.
    await quietQueue();
    expect(await titlesInIndex(engine, 'writers/')).toEqual(expected);
  });
});
