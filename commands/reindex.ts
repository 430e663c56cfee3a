import { SQSClient } from '@aws-sdk/client-sqs';
import { amount, CommandFailure, type Io, readArgs, UsageError } from './command.ts';
import { formOf, formOptions, formUsage, print } from './output.ts';
import { type Connection, connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { fillGeneration, pause } from './stack/fill-generation.ts';
import { type Ask, openOperate } from './stack/operate.ts';
import { depthOfAll } from './stack/queues.ts';

/** Milliseconds in which searches of the old generation can end: twice the time limit of the search function. */
const LAST_SEARCHES = 30_000;

export const usage = `Usage: npm run articles -- reindex [OPTIONS]

Builds a new generation of the articles index from the bucket, with the mapping and the normaliser of the deployed code.
Meanwhile searches use the old generation, and both are kept up to date. When the new generation is complete, searches
switch to it, and the old one is deleted. Searches never fail, and never miss an article.

${formUsage('{searched, articles, dropped}', 'the result')}
${STACK_USAGE}

The command can be interrupted at any time. To continue, run it again.

  npm run articles -- reindex
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { ...stackOption, ...formOptions });
  if (positionals.length > 0) throw new UsageError('reindex takes no keys: it always indexes all objects.');
  const form = formOf(values);
  const connection = await connect(io, values.stack);
  const result = await reindex(openOperate(connection, io.signal), connection, io);
  const { searched, dropped } = result;
  const text = `Searches use ${searched}: ${amount(result.articles, 'article')}. Deleted: ${dropped.join(', ') || 'nothing'}`;
  print(io.out, form, { text: () => [text], json: result });
  return 0;
}

export interface Reindexed {
  searched: string;
  articles: number;
  dropped: string[];
}

/** Starts or continues a reindex, and completes it. @param lastSearches milliseconds before the old generation is deleted */
export async function reindex(
  ask: Ask,
  connection: Connection,
  io: Io,
  lastSearches = LAST_SEARCHES,
): Promise<Reindexed> {
  const sqs = new SQSClient(connection.account);
  const depth = () => depthOfAll(sqs, [connection.queueUrl, connection.longFilesQueueUrl]);
  const { building, isNew } = await ask({ command: 'begin-reindex' });
  if (building !== null) {
    io.err.lines([isNew ? `Building ${building}` : `Continuing with ${building}`]);
    await fillGeneration({ ask, depth, io }, building);
    await ask({ command: 'swap-generations', generation: building });
    io.err.lines([`Searches now use ${building}. The old generation is deleted when running searches have ended.`]);
  }
  await pause(lastSearches, io);
  const { dropped } = await ask({ command: 'drop-generations' });
  const { generations } = await ask({ command: 'status' });
  const searched = generations.find(({ isSearched }) => isSearched);
  if (!searched) throw new CommandFailure('No generation of the index is searched. Run reindex again.');
  // A batch that began before the new generation existed may have written only to the old one. From now on none can.
  await fillGeneration({ ask, depth, io }, searched.index);
  sqs.destroy();
  return { searched: searched.index, articles: searched.articles, dropped };
}
