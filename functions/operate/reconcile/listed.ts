import type { Answers, Asked, Drift, DriftKind } from '../requests.ts';
import type { ReceiptFacts } from './merge.ts';
import type { World } from './world.ts';

type Listed = Asked<'compare-listed'>['objects'][number];

/**
 * Compares objects of an inventory, which may be days old, with their receipts. With `repair`, keys that differ are sent to
 * the queue; where it has no room until the time is over, nothing is compared, and `isFull` says so.
 */
export async function compareListed(
  world: Pick<World, 'receiptsNow' | 'room' | 'queue'>,
  { objects, repair }: Asked<'compare-listed'>,
  until: number,
): Promise<Answers['compare-listed']> {
  const receipts = await world.receiptsNow(objects.map(({ key }) => key));
  const byKey = new Map(receipts.map((receipt) => [receipt.key, receipt]));
  const drift = objects.flatMap((object): Drift[] => {
    const kind = judgeListed(object, byKey.get(object.key));
    return kind ? [{ key: object.key, kind }] : [];
  });
  if (!repair || drift.length === 0) return { drift, isFull: false };
  if (!(await world.room(until))) return { drift: [], isFull: true };
  await world.queue(drift.map(({ key }) => key));
  return { drift, isFull: false };
}

/** What has changed since the inventory has sent an event of its own: only what a receipt is too old for differs. */
function judgeListed({ uploadedAt }: Listed, receipt: ReceiptFacts | undefined): DriftKind | null {
  if (!receipt) return 'missing';
  if (receipt.status === 'pending' || uploadedAt === null) return null;
  const seenAt = Date.parse(receipt.uploadedAt ?? receipt.indexedAt ?? '');
  // Receipts have whole seconds.
  if (Math.floor(uploadedAt / 1_000) <= Math.floor(seenAt / 1_000)) return null;
  return receipt.status === 'deleted' ? 'missing' : 'stale';
}
