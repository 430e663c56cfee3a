import { SQSClient } from '@aws-sdk/client-sqs';
import { amount, CommandFailure, type Io, readWords, UsageError, writeJson } from './command.ts';
import { type Connection, connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { fillGeneration, pause } from './stack/fill-generation.ts';
import { type Ask, openOperate } from './stack/operate.ts';
import { queueDepth } from './stack/queues.ts';

/** Milliseconds that searches of the old generation get to end: twice as long as the search function may run. */
const LAST_SEARCHES = 30_000;

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
  const sqs = new SQSClient(connection.account);
  const depth = () => queueDepth(sqs, connection.queueUrl);
  const { building, isNew } = await ask({ command: 'begin-reindex' });
  if (building !== null) {
    io.err.write(isNew ? `Building ${building}\n` : `Going on with ${building}\n`);
    await fillGeneration({ ask, depth, io }, building);
    await ask({ command: 'swap-generations', generation: building });
    io.err.write(`Searches see ${building} now; the old generation is dropped when those under way have ended\n`);
  }
  await pause(lastSearches, io);
  const { dropped } = await ask({ command: 'drop-generations' });
  const { generations } = await ask({ command: 'status' });
  const searched = generations.find(({ isSearched }) => isSearched);
  if (!searched) throw new CommandFailure('No generation is searched.');
  // A batch that had begun before the new generation was there may have written to the old one only; now none can.
  await fillGeneration({ ask, depth, io }, searched.index);
  sqs.destroy();
  return { searched: searched.index, articles: searched.articles, dropped };
}
