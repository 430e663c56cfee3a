import { setTimeout as sleep } from 'node:timers/promises';
import type { Answers, ReindexState } from '../functions/operate/requests.ts';
import { amount, CommandFailure, type Io, interrupted, readArgs, UsageError } from './command.ts';
import { formOf, formOptions, formUsage, print } from './output.ts';
import { openProgress } from './progress.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { type Ask, openOperate } from './stack/operate.ts';

const BETWEEN_LOOKS = 1_000;

export const usage = `Usage: npm run articles -- reindex [OPTIONS]

Builds a new generation of the articles index from the bucket, with the mapping and the normaliser of the deployed code.
Meanwhile searches use the old generation, and both are kept up to date. When the new generation is complete, searches
switch to it, and the old one is deleted. Searches never fail, and never miss an article.

${formUsage('{searched, articles, dropped}', 'the result')}
${STACK_USAGE}

The operate function does the work, however long it takes; this command shows the progress. When it is interrupted, the
reindex goes on. To watch it again, or to continue one that has failed, run it again.

  npm run articles -- reindex
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { ...stackOption, ...formOptions });
  if (positionals.length > 0) throw new UsageError('reindex takes no keys: it always indexes all objects.');
  const form = formOf(values);
  const result = await reindex(openOperate(await connect(io, values.stack), io.signal), io);
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

/** Starts a reindex, or finds the one that runs, and watches it to its end. */
export async function reindex(ask: Ask, io: Io): Promise<Reindexed> {
  const { generation, isNew, isRunning } = await ask({ command: 'start-reindex' });
  io.err.lines([isNew ? `Building ${generation}` : `${isRunning ? 'Watching' : 'Continuing with'} ${generation}`]);
  const { dropped } = await watch(ask, io, generation);
  const { generations } = await ask({ command: 'status' });
  const searched = generations.find(({ isSearched }) => isSearched);
  if (!searched) throw new CommandFailure('No generation of the index is searched. Run reindex again.');
  return { searched: searched.index, articles: searched.articles, dropped };
}

async function watch(ask: Ask, io: Io, generation: string): Promise<ReindexState> {
  const progress = openProgress(io);
  for (;;) {
    const { state, isDriven, done, total } = await ask({ command: 'watch-reindex', generation });
    if (state?.phase === 'done' || state?.phase === 'failed' || !isDriven) progress.end();
    if (state?.phase === 'done') return state;
    if (state?.phase === 'failed') throw failed(state);
    if (!isDriven)
      throw new CommandFailure('The reindex has stopped. See the log of the operate function, and run reindex again.');
    progress.show(done, total, whatIsShown(state, generation));
    await sleep(BETWEEN_LOOKS, undefined, { signal: io.signal }).catch(() => undefined);
    if (io.signal.aborted) throw interrupted('The reindex goes on. To watch it, run reindex again.');
  }
}

function whatIsShown(state: Answers['watch-reindex']['state'], generation: string): string {
  return state?.phase === 'fill' ? `files in ${generation}` : `searches use ${generation}; files in it`;
}

function failed({ generation, failure }: ReindexState): CommandFailure {
  const why = failure?.files.map(({ key, error }) => `  ${key}: ${error ?? 'no error was recorded'}`) ?? [];
  return new CommandFailure(
    `${amount(failure?.left ?? 0, 'file')} could not be indexed into ${generation}. Searches are not affected. Fix the cause and run reindex again:`,
    { details: why },
  );
}
