import { S3Client } from '@aws-sdk/client-s3';
import { amount, CommandFailure, type Io, interrupted, readArgs, UsageError, writeJson } from './command.ts';
import { openProgress } from './progress.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { openOperate } from './stack/operate.ts';
import { awaitReceipts } from './upload/await-receipts.ts';
import { findFiles } from './upload/local-files.ts';
import { currentVersion, putFiles } from './upload/put-files.ts';
import { exitCode, reportText, uploadReport } from './upload/report.ts';

const PATIENCE_SECONDS = 600;

export const usage = `Usage: npm run articles -- upload [OPTIONS] PATH...

Uploads files, and all files in folders, to the bucket, and waits for the receipts of the uploaded versions.
The key of a file is its name; the key of a file in a folder is its path below the folder. Hidden files in folders
and broken links are skipped.

  --prefix PREFIX    put this text before every key
  --no-wait          do not wait for the receipts
  --patience SECONDS stop waiting when nothing has happened for this long (default: ${PATIENCE_SECONDS})
  --json             print {counts, files} instead of text
${STACK_USAGE}

Exit code: 0 when everything is indexed; 1 when a file was rejected, not uploaded, or not indexed in time.

  npm run articles -- upload seeds/
`;

const options = {
  ...stackOption,
  prefix: { type: 'string' },
  'no-wait': { type: 'boolean' },
  patience: { type: 'string', default: String(PATIENCE_SECONDS) },
  json: { type: 'boolean' },
} as const;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, options);
  const patience = Number(values.patience) * 1000;
  if (positionals.length === 0) throw new UsageError('Name at least one file or folder.');
  if (!(patience > 0)) throw new UsageError('--patience must be a number of seconds.');
  const connection = await connect(io, values.stack);
  const ask = openOperate(connection, io.signal);
  const { prefix } = await ask({ command: 'status' });
  const { files, hidden, broken } = await findFiles(positionals, values.prefix ?? prefix);
  if (hidden > 0) io.err.write(`Skipped: ${amount(hidden, 'hidden file')}.\n`);
  for (const path of broken) io.err.write(`Skipped: ${path} is a broken link.\n`);
  if (!(values.prefix ?? prefix).startsWith(prefix))
    throw new CommandFailure(
      `Only keys that begin with ${prefix} are indexed. Use a --prefix that begins with ${prefix}.`,
    );
  const s3 = new S3Client({
    ...connection.account,
    forcePathStyle: connection.isLocal,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const progress = openProgress(io);
  const showUploaded = (done: number) => progress.show(done, files.length, 'uploaded');
  const put = await putFiles(s3, connection.bucket, files, showUploaded, io.signal);
  progress.end();
  if (io.signal.aborted)
    throw interrupted(`${put.uploaded.length} of ${files.length} files were uploaded and will be indexed.`);
  if (values['no-wait']) return print(io, values.json, uploadReport(put, []), put.uploaded.length);
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
  print(io, values.json, report);
  if (io.signal.aborted) throw interrupted('All files were uploaded and will be indexed.');
  return exitCode(report);
}

function print(io: Io, json: boolean | undefined, report: ReturnType<typeof uploadReport>, uploaded?: number): number {
  if (json) writeJson(io.out, uploaded === undefined ? report : { uploaded, ...report });
  else
    io.out.write(
      uploaded === undefined ? reportText(report) : `${uploaded} uploaded, ${report.counts.failed} failed\n`,
    );
  return exitCode(report);
}
