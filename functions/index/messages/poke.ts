import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Client } from '@opensearch-project/opensearch';
import { hasWatches } from '../../engine/has-watches.ts';
import { type IndexNames, watchIndexNames } from '../../engine/names.ts';
import { summariseError } from '../../error-summary.ts';
import { log } from '../../log.ts';
import type { KeyResult, KeyResults } from '../index-batch.ts';

/** Milliseconds for which it counts as known whether there are watches. */
const KNOWN_FOR = 60_000;
/** Milliseconds for each request: the batch is done, and must not fail for them. */
const REQUEST_TIMEOUT = 2_000;

export interface PokeParts {
  readonly client: Client;
  readonly names: IndexNames;
  /** Sends the watch function a message that something is searchable. */
  readonly send: () => Promise<void>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * Returns what tells the watch function that the articles of a batch are searchable, if there are watches. It never fails: the
 * watch function looks by itself every minute.
 */
export function pokeWatches({ client, names, send, clock }: PokeParts): (results: KeyResults) => Promise<void> {
  const index = watchIndexNames(names).watches;
  let known = { at: Number.NEGATIVE_INFINITY, areThere: false };
  return async (results) => {
    if (![...results.values()].some(hasArticles)) return;
    try {
      if (clock() - known.at > KNOWN_FOR)
        known = { at: clock(), areThere: await hasWatches(client, index, REQUEST_TIMEOUT) };
      if (known.areThere) await send();
    } catch (error) {
      log('warn', 'The watch function could not be told of new articles.', { error: summariseError(error) });
    }
  };
}

function hasArticles(result: KeyResult): boolean {
  if ('error' in result || typeof result.result === 'string') return false;
  return result.result.status === 'indexed' || result.result.status === 'partly';
}

/** Sends a message that articles have become searchable. It names none: who gets it looks by itself. */
export async function sendPoke(sqs: SQSClient, queueUrl: string): Promise<void> {
  const command = new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: '{}' });
  await sqs.send(command, { abortSignal: AbortSignal.timeout(REQUEST_TIMEOUT) });
}
