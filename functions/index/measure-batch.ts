import type { Receipt } from '../engine/receipt.ts';
import type { Measure } from '../metrics.ts';
import type { ChangeMessage } from './events.ts';
import type { KeyResult, KeyResults } from './index-batch.ts';

/** Records what became of a batch. @param now milliseconds since 1970 */
export function measureBatch(measure: Measure, messages: readonly ChangeMessage[], results: KeyResults, now: number) {
  if (results.size === 0) return;
  const receipts = [...results].flatMap(([, result]) => receiptOf(result) ?? []);
  const indexed = receipts.filter(({ articles }) => articles > 0);
  measure({
    FilesReceived: results.size,
    FilesFailed: [...results.values()].filter((result) => 'error' in result).length,
    ArticlesIndexed: indexed.reduce((sum, { articles }) => sum + articles, 0),
    ...(indexed.length > 0 && { DropToIndexed: indexed.map(({ key }) => now - arrival(messages, key, now)) }),
  });
  for (const { rejectedCount, format } of receipts)
    if (rejectedCount > 0) measure({ ArticlesRejected: rejectedCount }, format ?? 'unknown');
}

function receiptOf(result: KeyResult): Receipt | undefined {
  if ('error' in result || typeof result.result === 'string') return undefined;
  // A long file is counted when the last of it is indexed.
  return result.result.status === 'pending' ? undefined : result.result;
}

/** When the queue got the first of the events of a key. */
function arrival(messages: readonly ChangeMessage[], key: string, now: number): number {
  const times = messages.filter(({ keys }) => keys.includes(key)).map(({ sentAt }) => sentAt);
  return Math.min(now, ...times);
}
