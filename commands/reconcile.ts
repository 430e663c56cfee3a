import type { Counts, Drift, ReconcilePart } from '../functions/operate/requests.ts';
import { amount, type Io, interrupted, readArgs, UsageError } from './command.ts';
import { formOf, formOptions, formUsage, print } from './output.ts';
import { openProgress } from './progress.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { type Ask, openOperate } from './stack/operate.ts';

/** The limit of keys in the text output. */
const SHOWN = 20;
/** The limit of keys in the output of --json. The counts include all keys. */
const KEPT = 100_000;

export const usage = `Usage: npm run articles -- reconcile [OPTIONS]

Compares every object in the bucket with its receipt and its articles, and reports the differences:
  missing    objects without a receipt or without their articles
  stale      objects with a receipt or articles of another version
  orphaned   receipts or articles of objects that do not exist
  waiting    differences that are in the queue already: an event, or the repair of an earlier run
  unreadable objects that S3 did not return (their articles are kept), and that may be readable by now

  --repair           send the keys that differ to the queue; the index function repairs them
${formUsage(`{counts, drift} with up to ${KEPT} keys`, 'each key of drift, then {counts}')}
${STACK_USAGE}

The command can be interrupted and run again at any time.

Exit code: 1 when there are differences and --repair was not given.

  npm run articles -- reconcile --repair
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, {
    ...stackOption,
    repair: { type: 'boolean', default: false },
    ...formOptions,
  });
  if (positionals.length > 0) throw new UsageError('reconcile takes no keys: it always compares all keys.');
  const form = formOf(values);
  const ask = openOperate(await connect(io, values.stack), io.signal);
  const { counts, drift } = await reconcileAll(ask, io, { generation: null, repair: values.repair });
  const text = () => reconcileLines(counts, drift, values.repair);
  print(io.out, form, { text, json: { counts, drift }, items: [...drift, { counts }] });
  return driftOf(counts) > 0 && !values.repair ? 1 : 0;
}

/** Compares all keys, part by part. A part with a repair waits until few files wait in the queue. */
export async function reconcileAll(
  ask: Ask,
  io: Io,
  what: { generation: string | null; repair: boolean },
): Promise<{ counts: Counts; drift: Drift[] }> {
  const progress = openProgress(io);
  const total = await expectedKeys(ask);
  const drift: Drift[] = [];
  let counts: Counts = { keys: 0, objects: 0, missing: 0, stale: 0, orphaned: 0, waiting: 0, unreadable: 0, queued: 0 };
  let after: string | null = null;
  let repairedAt: number | null = null;
  do {
    if (io.signal.aborted)
      throw interrupted(`${amount(counts.keys, 'key')} compared, ${counts.queued} sent to the queue.`);
    const answer: ReconcilePart = await ask({ command: 'reconcile', ...what, after, soFar: counts, repairedAt });
    ({ counts, next: after, repairedAt } = answer);
    drift.push(...answer.drift.slice(0, KEPT - drift.length));
    progress.show(counts.keys, Math.max(total, counts.keys), 'compared');
  } while (after !== null);
  progress.end();
  return { counts, drift };
}

/** Returns the number of keys with a receipt. A bucket that had objects before the first reconcile has more keys. */
async function expectedKeys(ask: Ask): Promise<number> {
  const { receipts } = await ask({ command: 'status' });
  const { deleted = 0, ...others } = receipts;
  return Object.values(others).reduce((sum, count) => sum + count, 0);
}

export function driftOf({ missing, stale, orphaned }: Counts): number {
  return missing + stale + orphaned;
}

function reconcileLines(counts: Counts, drift: readonly Drift[], repair: boolean): string[] {
  const { keys, missing, stale, orphaned, waiting, unreadable, queued } = counts;
  const shown = drift.slice(0, SHOWN).map(({ kind, key }) => `  ${kind.padEnd(unreadable > 0 ? 11 : 9)}${key}`);
  const more = driftOf(counts) + unreadable - shown.length;
  const end = repair
    ? [`${queued} sent to the queue. To see the progress: npm run articles -- status`]
    : driftOf(counts) > 0
      ? ['To repair them: npm run articles -- reconcile --repair']
      : [];
  return [
    `${amount(keys, 'key')} compared: ${missing} missing, ${stale} stale, ${orphaned} orphaned, ${waiting} waiting${unreadable > 0 ? `, ${unreadable} unreadable` : ''}`,
    ...shown,
    ...(more > 0 ? [`  and ${more.toLocaleString('en')} more; --json prints all keys`] : []),
    ...end,
  ];
}
