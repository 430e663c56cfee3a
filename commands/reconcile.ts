import { S3Client } from '@aws-sdk/client-s3';
import type { Counts, Drift, ReconcilePart } from '../functions/operate/requests.ts';
import { amount, type Io, interrupted, readArgs, UsageError } from './command.ts';
import { type InventoryReport, reconcileInventory } from './inventory/reconcile-inventory.ts';
import { formOf, formOptions, formUsage, print } from './output.ts';
import { openProgress } from './progress.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { type Ask, openOperate } from './stack/operate.ts';
import { type Ask as AskWatch, openWatch } from './stack/watch.ts';

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

  --repair           send the keys that differ to the queue; the index function repairs them.
                     Watches of a lost index are restored from their copies; without it they are named
  --inventory URL    compare the objects that an inventory of S3 lists (s3://BUCKET/.../manifest.json, CSV) with their
                     receipts only: for a bucket that takes hours to be listed. What is orphaned is not found so.
${formUsage(`{counts, drift, watches} with up to ${KEPT} keys`, 'each key of drift, then {counts, watches}')}
${STACK_USAGE}

The command can be interrupted and run again at any time.

Exit code: 1 when there are differences or lost watches and --repair was not given.

  npm run articles -- reconcile --repair
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, {
    ...stackOption,
    repair: { type: 'boolean', default: false },
    inventory: { type: 'string' },
    ...formOptions,
  });
  if (positionals.length > 0) throw new UsageError('reconcile takes no keys: it always compares all keys.');
  const form = formOf(values);
  const connection = await connect(io, values.stack);
  const ask = openOperate(connection, io.signal);
  const { inventory, repair } = values;
  if (inventory !== undefined) {
    const { account, bucket, isLocal } = connection;
    const s3 = new S3Client({ ...account, forcePathStyle: isLocal });
    const report = await reconcileInventory({ s3, ask, io, bucket }, inventory, repair);
    const items = [...report.drift, { counts: report.counts }];
    print(io.out, form, { text: () => inventoryLines(report, repair), json: report, items });
    return report.drift.length > 0 && !repair ? 1 : 0;
  }
  const { counts, drift } = await reconcileAll(ask, io, repair);
  const watches = connection.watch === null ? [] : await lostWatches(openWatch(connection), repair);
  const text = () => [...reconcileLines(counts, drift, repair), ...watchLines(watches, repair)];
  print(io.out, form, { text, json: { counts, drift, watches }, items: [...drift, { counts, watches }] });
  return (driftOf(counts) > 0 || watches.length > 0) && !repair ? 1 : 0;
}

/** Returns the names of the watches that only the bucket has; with `repair` they are made again. */
export async function lostWatches(ask: AskWatch, repair: boolean): Promise<string[]> {
  if (repair) return (await ask({ command: 'restore' })).restored;
  return (await ask({ command: 'missing' })).missing;
}

export function watchLines(names: readonly string[], repair: boolean): string[] {
  if (repair) return names.map((name) => `Restored watch: ${name}`);
  const lines = names.map((name) => `Missing watch: ${name}`);
  const advice = 'The index of watches was lost. To restore them from their copies: run it again with --repair';
  return lines.length > 0 ? [...lines, advice] : [];
}

/** Compares all keys, part by part. A part with a repair waits until few files wait in the queue. */
export async function reconcileAll(ask: Ask, io: Io, repair: boolean): Promise<{ counts: Counts; drift: Drift[] }> {
  const progress = openProgress(io);
  const total = await expectedKeys(ask);
  const drift: Drift[] = [];
  let counts: Counts = { keys: 0, objects: 0, missing: 0, stale: 0, orphaned: 0, waiting: 0, unreadable: 0, queued: 0 };
  let after: string | null = null;
  let repairedAt: number | null = null;
  do {
    if (io.signal.aborted)
      throw interrupted(`${amount(counts.keys, 'key')} compared, ${counts.queued} sent to the queue.`);
    const answer: ReconcilePart = await ask({ command: 'reconcile', repair, after, soFar: counts, repairedAt });
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

function driftOf({ missing, stale, orphaned }: Counts): number {
  return missing + stale + orphaned;
}

function inventoryLines({ at, counts, drift }: InventoryReport, repair: boolean): string[] {
  const { objects, missing, stale, queued } = counts;
  return [
    `${amount(objects, 'object')} of the inventory of ${at ?? 'an unknown day'}: ${missing} missing, ${stale} stale`,
    ...driftLines(drift, missing + stale),
    ...endLines(missing + stale, queued, repair),
  ];
}

function reconcileLines(counts: Counts, drift: readonly Drift[], repair: boolean): string[] {
  const { keys, missing, stale, orphaned, waiting, unreadable, queued } = counts;
  return [
    `${amount(keys, 'key')} compared: ${missing} missing, ${stale} stale, ${orphaned} orphaned, ${waiting} waiting${unreadable > 0 ? `, ${unreadable} unreadable` : ''}`,
    ...driftLines(drift, driftOf(counts) + unreadable, unreadable > 0 ? 11 : 9),
    ...endLines(driftOf(counts), queued, repair),
  ];
}

/** @param width characters of the column of kinds */
function driftLines(drift: readonly Drift[], all: number, width = 9): string[] {
  const shown = drift.slice(0, SHOWN).map(({ kind, key }) => `  ${kind.padEnd(width)}${key}`);
  const more = all - shown.length;
  return more > 0 ? [...shown, `  and ${more.toLocaleString('en')} more; --json prints all keys`] : shown;
}

function endLines(differing: number, queued: number, repair: boolean): string[] {
  if (repair) return [`${queued} sent to the queue. To see the progress: npm run articles -- status`];
  return differing > 0 ? ['To repair them: run it again with --repair'] : [];
}
