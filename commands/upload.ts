import { S3Client } from '@aws-sdk/client-s3';
import { amount, CommandFailure, faultOf, type Io, interrupted, readArgs, UsageError } from './command.ts';
import { type Form, formOf, formOptions, formUsage, print } from './output.ts';
import { openProgress } from './progress.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { openOperate } from './stack/operate.ts';
import { awaitReceipts } from './upload/await-receipts.ts';
import { findFiles } from './upload/local-files.ts';
import { currentVersion, putFiles } from './upload/put-files.ts';
import { exitCode, reportLines, type UploadReport, uploadReport } from './upload/report.ts';

const PATIENCE_SECONDS = 600;
/** Milliseconds for which the receipts may be unreadable. */
const FAULT_PATIENCE = 60_000;

export const usage = `Usage: npm run articles -- upload [OPTIONS] PATH...

Uploads files, and all files in folders, to the bucket, and waits for the receipts of the uploaded versions.
The key of a file is its name; the key of a file in a folder is its path below the folder. Hidden files in folders
and broken links are skipped.

  --prefix PREFIX    put this text before every key
  --no-wait          do not wait for the receipts
  --patience SECONDS stop waiting when nothing has happened for this long (default: ${PATIENCE_SECONDS})
${formUsage('{counts, files}', 'each file, then {counts}')}
${STACK_USAGE}

Exit code: 0 when everything is indexed; 1 when a file was rejected, not uploaded, not readable, or not indexed in time;
3 when it is not known what became of the files in the bucket.

  npm run articles -- upload seeds/
`;

const options = {
  ...stackOption,
  prefix: { type: 'string' },
  'no-wait': { type: 'boolean' },
  patience: { type: 'string', default: String(PATIENCE_SECONDS) },
  ...formOptions,
} as const;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, options);
  const patience = Number(values.patience) * 1000;
  if (positionals.length === 0) throw new UsageError('Name at least one file or folder.');
  if (!(patience > 0)) throw new UsageError('--patience must be a number of seconds.');
  const form = formOf(values);
  const connection = await connect(io, values.stack);
  const ask = openOperate(connection, io.signal);
  const { prefix } = await ask({ command: 'status' });
  const { files, hidden, broken } = await findFiles(positionals, values.prefix ?? prefix);
  if (hidden > 0) io.err.lines([`Skipped: ${amount(hidden, 'hidden file')}.`]);
  io.err.lines(broken.map((path) => `Skipped: ${path} is a broken link.`));
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
  if (values['no-wait']) return show(io, form, uploadReport(put, []), put.uploaded.length);
  const { settled, fault } = await awaitReceipts(
    {
      ask,
      currentVersion: (key) => currentVersion(s3, connection.bucket, key),
      patience,
      faultPatience: FAULT_PATIENCE,
      signal: io.signal,
      onFault: (reason) =>
        io.err.lines([`The receipts can't be read now, and are asked for again: ${faultOf(reason)}`]),
      onSettled: (done) => progress.show(done, put.uploaded.length, 'indexed'),
    },
    put.uploaded,
  );
  progress.end();
  const report = uploadReport(put, settled);
  const inBucket = `${put.uploaded.length} of ${amount(files.length, 'file')} are in the bucket and`;
  show(io, form, report);
  if (io.signal.aborted) throw interrupted(`${inBucket} will be indexed.`);
  if (fault !== null)
    throw new CommandFailure(
      `${inBucket} will be indexed. What became of those that wait is not known, because the receipts can't be read: ${faultOf(fault)}`,
      { cause: fault },
    );
  return exitCode(report);
}

function show({ out }: Io, form: Form, report: UploadReport, uploaded?: number): number {
  const { counts, files } = report;
  const isWaiting = uploaded === undefined;
  const text = () => (isWaiting ? reportLines(report) : [`${uploaded} uploaded, ${counts.failed} failed`]);
  const json = isWaiting ? report : { uploaded, ...report };
  print(out, form, { text, json, items: [...files, isWaiting ? { counts } : { uploaded, counts }] });
  return exitCode(report);
}
