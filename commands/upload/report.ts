import type { Rejection } from '../../functions/engine/receipt.ts';
import type { Settled } from './await-receipts.ts';
import type { PutResult } from './put-files.ts';

/** What became of one file. */
export interface FileReport {
  file: string;
  key: string;
  status: 'indexed' | 'partly' | 'rejected' | 'ignored' | 'replaced' | 'waiting' | 'failed';
  articles: number;
  reasons: string[];
}

export interface UploadReport {
  /** How many files ended in each way. */
  counts: Record<FileReport['status'], number>;
  files: FileReport[];
}

/** How each way to end is said; the first two always are. */
const WORDS: Record<FileReport['status'], string> = {
  indexed: 'indexed',
  rejected: 'rejected',
  partly: 'partly indexed',
  ignored: 'ignored',
  replaced: 'replaced by somebody else meanwhile',
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
  const counts = Object.fromEntries(Object.keys(WORDS).map((status) => [status, 0])) as UploadReport['counts'];
  for (const { status } of files) counts[status]++;
  return { counts, files };
}

function settledReport({ file, outcome, receipt }: Settled): FileReport {
  const status = outcome === 'settled' ? (receipt.status as FileReport['status']) : outcome;
  const reasons = outcome === 'replaced' ? [] : (receipt?.rejected.map(reason) ?? []);
  return { file: file.path, key: file.key, status, articles: receipt?.articles ?? 0, reasons };
}

/** A reason as a person reads it. */
export function reason({ ordinal, message }: Rejection): string {
  return ordinal === null ? message : `article ${ordinal + 1}: ${message}`;
}

/** "312 indexed, 2 rejected", and below it what is not well, with the reasons. */
export function reportText({ counts, files }: UploadReport): string {
  const statuses = Object.keys(WORDS) as FileReport['status'][];
  const said = statuses.filter((status, at) => at < 2 || counts[status] > 0);
  const faults = files.filter(({ status }) => !['indexed', 'ignored'].includes(status));
  const lines = faults.map(
    ({ file, status, reasons }) => `  ${file}: ${WORDS[status]}${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`,
  );
  return [said.map((status) => `${counts[status]} ${WORDS[status]}`).join(', '), ...lines, ''].join('\n');
}

/** 1 when something was rejected, or did not get to its end. */
export function exitCode({ counts }: UploadReport): number {
  return counts.rejected + counts.partly + counts.waiting + counts.failed > 0 ? 1 : 0;
}
