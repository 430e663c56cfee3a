import { setTimeout as sleep } from 'node:timers/promises';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Drift } from '../functions/operate/requests.ts';
import { amount, CommandFailure, type Io, interrupted, readWords, UsageError, writeJson } from './command.ts';
import { type Connection, connect, STACK_USAGE, stackOption } from './connection.ts';
import { type Ask, openOperate } from './operate.ts';
import { openProgress } from './progress.ts';
import { queueDepth } from './queues.ts';
import { driftOf, reconcileAll } from './reconcile.ts';

/** Milliseconds that searches of the old generation get to end: twice as long as the search function may run. */
const LAST_SEARCHES = 30_000;
const BETWEEN_LOOKS = 1_000;
/** Without any file done for so long, it looks at what is missing again. */
const STANDSTILL = 60_000;
/** Rounds in which nothing gets any better, after which it gives up. */
const MOST_ROUNDS = 3;
const NAMED = 5;

export const usage = `Usage: npm run articles -- reindex [OPTIONS]

Builds a new generation of the articles index from the bucket, with the mapping and the normaliser of the deployed code,
while the old one is searched and both are kept up to date. When nothing is missing in the new one, searches see it, and
the old one is dropped. Searches never fail, and never miss an article.

  --json             print {searched, articles, dropped} as JSON
${STACK_USAGE}

It can be interrupted at any time: running it again goes on from there.

  npm run articles -- reindex
`;

export async function run(words: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readWords(words, { ...stackOption, json: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError('It takes no keys: it indexes all of them.');
  const connection = await connect(io, values.stack);
  const result = await reindex(openOperate(connection, io.signal), connection, io);
  if (values.json) writeJson(io.out, result);
  else
    io.out.write(
      `Searches see ${result.searched}: ${amount(result.articles, 'article')}. Dropped: ${result.dropped.join(', ') || 'nothing'}\n`,
    );
  return 0;
}

export interface Reindexed {
  searched: string;
  articles: number;
  dropped: string[];
}

/** Begins, or goes on with, a reindex, and brings it to its end. @param lastSearches milliseconds before the old generation goes */
export async function reindex(
  ask: Ask,
  connection: Connection,
  io: Io,
  lastSearches = LAST_SEARCHES,
): Promise<Reindexed> {
  const { building, isNew } = await ask({ command: 'begin-reindex' });
  if (building !== null) {
    io.err.write(isNew ? `Building ${building}\n` : `Going on with ${building}\n`);
    await fill(ask, connection, io, building);
    await ask({ command: 'swap-generations', generation: building });
    io.err.write(`Searches see ${building} now; the old generation is dropped when those under way have ended\n`);
  }
  await pause(lastSearches, io);
  const { dropped } = await ask({ command: 'drop-generations' });
  const { generations } = await ask({ command: 'status' });
  const searched = generations.find(({ isSearched }) => isSearched);
  if (!searched) throw new CommandFailure('No generation is searched.');
  // A batch that had begun before the new generation was there may have written to the old one only; now none can.
  await fill(ask, connection, io, searched.index);
  return { searched: searched.index, articles: searched.articles, dropped };
}

/** Queues what a generation lacks, until it lacks nothing. */
async function fill(ask: Ask, connection: Connection, io: Io, generation: string): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const { counts, drift } = await reconcileAll(ask, io, { generation, repair: true });
    const left = driftOf(counts);
    if (left === 0) return;
    if (left < least) rounds = 0;
    least = Math.min(least, left);
    if (rounds === MOST_ROUNDS - 1) throw await standstill(ask, generation, drift, left);
    await workedOff(ask, connection, io, generation);
  }
}

/** Waits while the queue is worked off. */
async function workedOff(ask: Ask, connection: Connection, io: Io, generation: string): Promise<void> {
  const sqs = new SQSClient(connection.account);
  const progress = openProgress(io);
  let last = { done: -1, at: Date.now() };
  while (Date.now() - last.at < STANDSTILL) {
    const { done, total } = await ask({ command: 'reindex-progress', generation });
    progress.show(done, total, `files in ${generation}:`);
    const { waiting, inFlight } = await queueDepth(sqs, connection.queueUrl);
    if (done >= total || waiting + inFlight === 0) break;
    if (done > last.done) last = { done, at: Date.now() };
    await pause(BETWEEN_LOOKS, io);
  }
  progress.end();
  sqs.destroy();
}

async function pause(milliseconds: number, { signal }: Io): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  if (signal.aborted) throw interrupted('Searches are as they were; running reindex again goes on from here.');
}

async function standstill(
  ask: Ask,
  generation: string,
  drift: readonly Drift[],
  left: number,
): Promise<CommandFailure> {
  const named = drift.slice(0, NAMED).map(({ key }) => key);
  const { receipts } = await ask({ command: 'receipts', keys: named });
  const why = receipts.map((receipt, at) => `  ${named[at]}: ${receipt?.lastError ?? 'no error is known'}`);
  return new CommandFailure(
    `${amount(left, 'file')} can't be brought into ${generation}. Searches go on as before. Mend the cause and run it again:\n${why.join('\n')}`,
  );
}
