import { summariseError } from '../error-summary.ts';
import { log } from '../log.ts';
import type { KeyResult, KeyResults } from './index-batch.ts';
import type { ChangeMessage } from './messages/events.ts';
import type { PassResult } from './mirror.ts';

/** Logs the result of each file of a batch. */
export function reportBatch(messages: readonly ChangeMessage[], results: KeyResults, requestId: string): void {
  const unknown = messages.filter(({ keys }) => keys.length === 0).map(({ messageId }) => messageId);
  if (unknown.length > 0)
    log('info', 'Messages without a key of this bucket are acknowledged.', { requestId, unknown });
  for (const [key, result] of results) reportFile(result, { requestId, key });
}

function reportFile(result: KeyResult, about: { requestId: string; key: string }): void {
  if ('error' in result) {
    log('error', 'A file failed and will be tried again.', { ...about, error: summariseError(result.error) });
  } else {
    const [message, facts] = lineOf(result.result);
    log('info', message, { ...about, ...facts });
  }
}

function lineOf(result: PassResult | 'long'): [message: string, facts?: object] {
  if (result === 'superseded') return ['A later pass has taken over the file.'];
  if (result === 'overtaken') return ['A later pass is at the file; another pass follows, in case it fails.'];
  if (result === 'deleting') return ['More articles of before are left than a pass may delete; it goes on later.'];
  if (result === 'long') return ['A file is long and goes to the queue of long files.'];
  const { status, articles, rejectedCount, format, tookMs, checkpoint } = result;
  if (status === 'pending')
    return ['A file is too long for one invocation and goes on in the next.', { articles: checkpoint?.articles }];
  return ['A file is mirrored.', { status, articles, rejectedCount, format, tookMs }];
}
