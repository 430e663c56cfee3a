import { isUnreadable, type Rejection, type ShownReceipt } from '../../functions/engine/receipt.ts';
import type { Settled } from './await-receipts.ts';
import type { PutResult } from './put-files.ts';

/** The outcome of one file. */
export interface FileReport {
  file: string;
  key: string;
  status: 'indexed' | 'partly' | 'rejected' | 'ignored' | 'archived' | 'unreadable' | 'replaced' | 'waiting' | 'failed';
  articles: number;
  reasons: string[];
}

export interface UploadReport {
  /** How many files ended in each way. */
  counts: Record<FileReport['status'], number>;
  files: FileReport[];
}

/** The text for each outcome. The first two are always reported, even with 0 files. */
const OUTCOMES: Record<FileReport['status'], string> = {
  indexed: 'indexed',
  rejected: 'rejected',
  partly: 'partly indexed',
  ignored: 'ignored',
  archived: 'archived, not read',
  unreadable: 'unreadable',
  replaced: 'replaced or deleted before it was indexed',
  waiting: 'still waiting',
  failed: 'not uploaded',
};

export function uploadReport({ failed }: PutResult, settled: readonly Settled[]): UploadReport {
  const files = [
    ...settled.map(settledReport),
    ...failed.map(
      ({ file, reason }): FileReport => ({
        file: file.path,
        key: file.key,
        status: 'failed',
        articles: 0,
        reasons: [reason],
      }),
    ),
  ];
  const counts = Object.fromEntries(Object.keys(OUTCOMES).map((status) => [status, 0])) as UploadReport['counts'];
  for (const { status } of files) counts[status]++;
  return { counts, files };
}

function settledReport({ file, outcome, receipt }: Settled): FileReport {
  const status = outcome === 'settled' ? (receipt.status as FileReport['status']) : outcome;
  const reasons = outcome === 'replaced' || receipt === null ? [] : reasonsOf(receipt);
  return { file: file.path, key: file.key, status, articles: receipt?.articles ?? 0, reasons };
}

/** What became of an object that S3 does not return, and what to do, stands where an error does. */
function reasonsOf({ status, lastError, rejected }: ShownReceipt): string[] {
  return isUnreadable(status) ? [lastError ?? ''] : rejected.map(reason);
}

/** Returns a rejection as text. */
export function reason({ ordinal, message }: Rejection): string {
  return ordinal === null ? message : `article ${ordinal + 1}: ${message}`;
}

/** Returns a summary such as "312 indexed, 2 rejected", with a line for each problem below it. */
export function reportLines({ counts, files }: UploadReport): string[] {
  const statuses = Object.keys(OUTCOMES) as FileReport['status'][];
  const reported = statuses.filter((status, at) => at < 2 || counts[status] > 0);
  const problems = files.filter(({ status }) => !['indexed', 'ignored'].includes(status));
  const lines = problems.map(
    ({ file, status, reasons }) =>
      `  ${file}: ${OUTCOMES[status]}${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`,
  );
  return [reported.map((status) => `${counts[status]} ${OUTCOMES[status]}`).join(', '), ...lines];
}

/** Returns 1 when a file was rejected, not readable, not uploaded or not indexed in time. */
export function exitCode({ counts }: UploadReport): number {
  const { rejected, partly, archived, unreadable, waiting, failed } = counts;
  return rejected + partly + archived + unreadable + waiting + failed > 0 ? 1 : 0;
}
