import { S3Client } from '@aws-sdk/client-s3';
import { amount, CommandFailure, type Io, interrupted, readWords, UsageError, writeJson } from './command.ts';
import { openProgress } from './progress.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { openOperate } from './stack/operate.ts';
import { awaitReceipts } from './upload/await-receipts.ts';
import { findFiles } from './upload/local-files.ts';
import { currentVersion, putFiles } from './upload/put-files.ts';
import { exitCode, reportText, uploadReport } from './upload/report.ts';

const PATIENCE_SECONDS = 600;

export const usage = `Usage: npm run articles -- upload [OPTIONS] PATH...

Puts files, and all files below folders, into the bucket, and waits for the receipts of the versions that it uploaded.
A file's key is its name; that of a file of a folder is its path below the folder. Hidden files in folders
and links that lead nowhere are left out.

  --prefix KEY       put before every key
  --no-wait          do not wait for the receipts
  --patience SECONDS end waiting after so long without any news (${PATIENCE_SECONDS})
  --json             print {counts, files} instead of text
${STACK_USAGE}

Exit code: 0 when everything is indexed; 1 when something was rejected, not uploaded, or not indexed in time.

  npm run articles -- upload seeds/
`;

const options = {
  ...stackOption,
  prefix: { type: 'string' },
  'no-wait': { type: 'boolean' },
  patience: { type: 'string', default: String(PATIENCE_SECONDS) },
  json: { type: 'boolean' },
} as const;

export async function run(words: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readWords(words, options);
  const patience = Number(values.patience) * 1000;
  if (positionals.length === 0) throw new UsageError('Which files?');
  if (!(patience > 0)) throw new UsageError('--patience wants a number of seconds.');
  const connection = await connect(io, values.stack);
  const ask = openOperate(connection, io.signal);
  const { prefix } = await ask({ command: 'status' });
  const { files, hidden, broken } = await findFiles(positionals, values.prefix ?? prefix);
  if (hidden > 0) io.err.write(`Left out: ${amount(hidden, 'hidden file')}.\n`);
  for (const path of broken) io.err.write(`Left out: ${path} is a link that leads nowhere.\n`);
  if (!(values.prefix ?? prefix).startsWith(prefix))
    throw new CommandFailure(`Only keys that begin with ${prefix} are indexed. Let --prefix begin with it.`);
  const s3 = new S3Client({
    ...connection.account,
    forcePathStyle: connection.isLocal,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const progress = openProgress(io);
  const showPut = (done: number) => progress.show(done, files.length, 'uploaded');
  const put = await putFiles(s3, connection.bucket, files, showPut, io.signal);
  progress.end();
  if (io.signal.aborted)
    throw interrupted(`${put.uploaded.length} of ${files.length} files are uploaded and will be indexed.`);
  if (values['no-wait']) return tell(io, values.json, uploadReport(put, []), put.uploaded.length);
  const settled = await awaitReceipts(
    {
      ask,
      currentVersion: (key) => currentVersion(s3, connection.bucket, key),
      patience,
      signal: io.signal,
      onSettled: (done) => progress.show(done, put.uploaded.length, 'indexed'),
    },
    put.uploaded,
  );
  progress.end();
  const report = uploadReport(put, settled);
  tell(io, values.json, report);
  if (io.signal.aborted) throw interrupted('All files are uploaded and will be indexed.');
  return exitCode(report);
}

function tell(io: Io, json: boolean | undefined, report: ReturnType<typeof uploadReport>, uploaded?: number): number {
  if (json) writeJson(io.out, uploaded === undefined ? report : { uploaded, ...report });
  else
    io.out.write(uploaded === undefined ? reportText(report) : `${uploaded} uploaded, ${report.counts.failed} not\n`);
  return exitCode(report);
}
