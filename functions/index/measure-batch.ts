import { isUnreadable, type Receipt } from '../engine/receipt.ts';
import type { Measure } from '../metrics.ts';
import type { KeyResult, KeyResults } from './index-batch.ts';
import type { ChangeMessage } from './messages/events.ts';

/** Records the metrics of a batch. @param now milliseconds since 1970 */
export function measureBatch(
  measure: Measure,
  messages: readonly ChangeMessage[],
  results: KeyResults,
  { parserFaults, now }: { parserFaults: number; now: number },
): void {
  if (results.size === 0) return;
  const receipts = [...results].flatMap(([, result]) => receiptOf(result) ?? []);
  const unreadable = receipts.filter(({ status }) => isUnreadable(status)).length;
  const indexed = receipts.filter(({ status, articles }) => articles > 0 && !isUnreadable(status));
  const waits = indexed.flatMap(({ key }) => waitOf(messages, key, now) ?? []);
  const long = [...results.values()].filter((each) => 'result' in each && each.result === 'long').length;
  measure({
    FilesReceived: results.size,
    FilesFailed: [...results.values()].filter((result) => 'error' in result).length,
    ...(long > 0 && { LongFiles: long }),
    ArticlesIndexed: indexed.reduce((sum, { articles }) => sum + articles, 0),
    ...(unreadable > 0 && { FilesUnreadable: unreadable }),
    ...(parserFaults > 0 && { ParserFaults: parserFaults }),
    ...(waits.length > 0 && { DropToIndexed: waits }),
  });
  for (const { status, rejectedCount, format } of receipts)
    if (rejectedCount > 0 && !isUnreadable(status)) measure({ ArticlesRejected: rejectedCount }, format ?? 'unknown');
}

function receiptOf(result: KeyResult): Receipt | undefined {
  if ('error' in result || typeof result.result === 'string') return undefined;
  // A long file is counted when the last of it is indexed.
  return result.result.status === 'pending' ? undefined : result.result;
}

/** Milliseconds since the queue got the first of the bucket's events of a key; unknown where another pass has had them. */
function waitOf(messages: readonly ChangeMessage[], key: string, now: number): number | undefined {
  const times = messages.filter(({ keys }) => keys.includes(key)).flatMap(({ droppedAt }) => droppedAt ?? []);
  return times.length > 0 ? now - Math.min(now, ...times) : undefined;
}
