import { setTimeout as sleep } from 'node:timers/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import type { Client } from '@opensearch-project/opensearch';
import { type IndexNames, writeAlias } from '../../engine/names.ts';
import { namedGeneration, openGenerations, searchedGeneration } from '../generations.ts';
import type { KeyQueue } from '../queue.ts';
import { articlePages, articlesNow } from './article-pages.ts';
import { bucketPages } from './bucket-pages.ts';
import { receiptPages, receiptsNow } from './receipt-pages.ts';
import type { World } from './world.ts';

/** Files that may wait in the queue before more are sent: a file that is uploaded now waits behind them. */
const MOST_WAITING = 2_000;
const BETWEEN_LOOKS = 1_000;

/** Milliseconds. An event takes about a second from the bucket to the queue, and a file another one into the index. */
const SETTLE = 3_000;

export interface Parts {
  s3: S3Client;
  bucketName: string;
  /** Only keys that begin with it are mirrored. */
  prefix: string;
  client: Client;
  names: IndexNames;
  queue: KeyQueue;
}

/** Returns the world of the bucket and one generation. @param generation its index; null for the searched one */
export async function openWorld(parts: Parts, generation: string | null, settle = SETTLE): Promise<World> {
  const { s3, bucketName, prefix, client, names, queue } = parts;
  const generations = await openGenerations(client, names);
  const { index } = generation === null ? searchedGeneration(generations) : namedGeneration(generations, generation);
  return {
    objects: bucketPages(s3, bucketName, prefix),
    receipts: receiptPages(client, names.receipts),
    articles: articlePages(client, index),
    generation: writeAlias(index),
    receiptsNow: (keys) => receiptsNow(client, names.receipts, keys),
    articlesNow: (keys) => articlesNow(client, index, keys),
    isQueueBusy: queue.isBusy,
    oldestInQueue: queue.oldestAt,
    room: (until) => room(queue, until),
    queue: queue.send,
    settle: async () => {
      await sleep(settle);
    },
    now: Date.now,
  };
}

async function room(queue: KeyQueue, until: number): Promise<boolean> {
  for (;;) {
    if ((await queue.waiting()) <= MOST_WAITING) return true;
    if (Date.now() + BETWEEN_LOOKS >= until) return false;
    await sleep(BETWEEN_LOOKS);
  }
}
