import { Problem } from '../../search/http/problem.ts';
import { openWatchStore } from '../../search/watches/kept/open-store.ts';
import { listMatches } from '../../search/watches/list-matches.ts';
import { watchItem } from '../../search/watches/watch-item.ts';
import type { WatchStore } from '../../search/watches/watch-store.ts';
import { removeWatch, writeWatch } from '../../search/watches/write-watch.ts';
import { missingWatches, restoreWatches } from '../copy-watches.ts';
import { testMessage } from '../message.ts';
import type { Parts } from '../parts.ts';
import type { Answers, Asked, Refused, Request } from './requests.ts';

const PAGE = 100;

type Command = Exclude<Request['command'], 'sweep'>;

/** Carries out an operator's command. What a reader would be refused is an answer too. */
export async function answerCommand(
  parts: Parts,
  asked: Exclude<Request, { command: 'sweep' }>,
): Promise<Answers[Command]> {
  const store = openWatchStore(parts);
  try {
    switch (asked.command) {
      case 'missing':
        return { missing: await missingWatches(parts) };
      case 'restore':
        return { restored: await restoreWatches(parts) };
      case 'list':
        return await list(parts, store, asked);
      case 'put':
        return await put(parts, store, asked);
      case 'remove':
        await removeWatch(store, asked.name);
        return { removed: true };
      case 'test':
        return await test(parts, store, asked);
    }
  } catch (error) {
    if (error instanceof Problem) return refusal(error);
    throw error;
  }
}

function refusal({ message, errors = [] }: Problem): Refused {
  return { refused: errors.length > 0 ? errors.map(({ parameter, detail }) => `${parameter} ${detail}`) : [message] };
}

async function list({ origin }: Parts, store: WatchStore, { after }: Asked<'list'>): Promise<Answers['list']> {
  const found = await store.list(PAGE, after);
  const lastMatches = await store.lastMatches(found);
  return {
    watches: found.map((watch) => watchItem(watch, lastMatches.get(watch.name) ?? null, origin)),
    next: found.length < PAGE ? null : (found.at(-1)?.name ?? null),
  };
}

async function put({ origin, clock }: Parts, store: WatchStore, asked: Asked<'put'>): Promise<Answers['put']> {
  const { watch, wasMade } = await writeWatch(store, asked.name, asked.body, asked.isNew, clock());
  const lastMatchAt = (await store.lastMatches([watch])).get(watch.name) ?? null;
  return { watch: watchItem(watch, lastMatchAt, origin), wasMade };
}

/** Publishes a message that says that it is a test, so that whoever has subscribed sees whether messages arrive. */
async function test(parts: Parts, store: WatchStore, { name }: Asked<'test'>): Promise<Answers['test']> {
  const { client, names, clock, origin, publish } = parts;
  const configuration = { publicAccess: false, serveReceipts: false };
  const found = await listMatches({ client, names, configuration, clock }, store, name, new URLSearchParams(), origin);
  const { totalMatches, matches, nextCursor: _, ...watch } = found;
  await publish(testMessage(watch, clock()));
  return { watch, totalMatches, matches };
}
