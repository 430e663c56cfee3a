import type { Counts, Drift, ReconcileAnswer } from '../functions/operate/requests.ts';
import { amount, type Io, interrupted, readWords, UsageError, writeJson } from './command.ts';
import { openProgress } from './progress.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { type Ask, openOperate } from './stack/operate.ts';

/** Keys that are shown to a person. */
const SHOWN = 20;
/** Keys that are kept for --json; the counts count them all. */
const KEPT = 100_000;

export const usage = `Usage: npm run articles -- reconcile [OPTIONS]

Compares every object of the bucket with its receipt and its articles:
  missing    objects without a receipt, or without their articles
  stale      objects whose receipt or articles are those of another version
  orphaned   receipts or articles of objects that are gone
  on the way differences whose events are still in the queue

  --repair           send what differs to the queue, where the index function mends it
  --json             print {counts, drift} as JSON, with up to ${KEPT} keys
${STACK_USAGE}

It can be interrupted and run again at any time. Exit code: 1 when something differs and was not sent to the queue.

  npm run articles -- reconcile --repair
`;

export async function run(words: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readWords(words, {
    ...stackOption,
    repair: { type: 'boolean', default: false },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError('It takes no keys: it compares all of them.');
  const ask = openOperate(await connect(io, values.stack), io.signal);
  const { counts, drift } = await reconcileAll(ask, io, { generation: null, repair: values.repair });
  if (values.json) writeJson(io.out, { counts, drift });
  else io.out.write(reconcileText(counts, drift, values.repair));
  return driftOf(counts) > 0 && !values.repair ? 1 : 0;
}

/**
 * Goes through all keys, part by part; a part queues at most 2,000.
 * @param beforePart what it waits for before it asks for one
 */
export async function reconcileAll(
  ask: Ask,
  io: Io,
  what: { generation: string | null; repair: boolean },
  beforePart: () => Promise<void> = async () => undefined,
): Promise<{ counts: Counts; drift: Drift[] }> {
  const progress = openProgress(io);
  const total = await expectedKeys(ask);
  const drift: Drift[] = [];
  let counts: Counts = { keys: 0, objects: 0, missing: 0, stale: 0, orphaned: 0, waiting: 0, queued: 0 };
  let after: string | null = null;
  do {
    if (io.signal.aborted)
      throw interrupted(`${amount(counts.keys, 'key')} compared, ${counts.queued} sent to the queue.`);
    await beforePart();
    const answer: ReconcileAnswer = await ask({ command: 'reconcile', ...what, after, soFar: counts });
    ({ counts, next: after } = answer);
    drift.push(...answer.drift.slice(0, KEPT - drift.length));
    progress.show(counts.keys, Math.max(total, counts.keys), 'compared');
  } while (after !== null);
  progress.end();
  return { counts, drift };
}

/** Files that have left a trace; of a bucket that was full before, more. */
async function expectedKeys(ask: Ask): Promise<number> {
  const { receipts } = await ask({ command: 'status' });
  const { deleted = 0, ...others } = receipts;
  return Object.values(others).reduce((sum, count) => sum + count, 0);
}

export function driftOf({ missing, stale, orphaned }: Counts): number {
  return missing + stale + orphaned;
}

function reconcileText(counts: Counts, drift: readonly Drift[], repair: boolean): string {
  const { keys, missing, stale, orphaned, waiting, queued } = counts;
  const shown = drift.slice(0, SHOWN).map(({ kind, key }) => `  ${kind.padEnd(9)}${key}`);
  const more = driftOf(counts) - shown.length;
  const end = repair
    ? [`${queued} sent to the queue; npm run articles -- status shows them being worked off.`]
    : driftOf(counts) > 0
      ? ['With --repair they are sent to the queue.']
      : [];
  return [
    `${amount(keys, 'key')} compared: ${missing} missing, ${stale} stale, ${orphaned} orphaned, ${waiting} on the way`,
    ...shown,
    ...(more > 0 ? [`  and ${more.toLocaleString('en')} more; --json names them`] : []),
    ...end,
    '',
  ].join('\n');
}
