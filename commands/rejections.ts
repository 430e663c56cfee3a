import type { RejectedFile } from '../functions/operate/requests.ts';
import { amount, type Io, readArgs, UsageError, writeJson } from './command.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { type Ask, openOperate } from './stack/operate.ts';
import { reason } from './upload/report.ts';

export const usage = `Usage: npm run articles -- rejections [OPTIONS]

Lists every file that can't be indexed completely, with the reasons (at most 100 per file).

  --json             print the files as a JSON array
${STACK_USAGE}

Exit code: 1 when there are such files.

  npm run articles -- rejections
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { ...stackOption, json: { type: 'boolean' } });
  if (positionals.length > 0)
    throw new UsageError('rejections takes no keys. For one file: npm run articles -- status KEY');
  const ask = openOperate(await connect(io, values.stack), io.signal);
  const files: RejectedFile[] = [];
  for await (const file of rejectedFiles(ask)) {
    files.push(file);
    if (!values.json) io.out.write(fileText(file));
  }
  if (values.json) writeJson(io.out, files);
  else io.out.write(`${amount(files.length, 'file')}\n`);
  return files.length > 0 ? 1 : 0;
}

async function* rejectedFiles(ask: Ask): AsyncGenerator<RejectedFile> {
  let after: string | null = null;
  do {
    const { files, next }: { files: RejectedFile[]; next: string | null } = await ask({ command: 'rejections', after });
    yield* files;
    after = next;
  } while (after !== null);
}

function fileText({ key, rejected, rejectedCount }: RejectedFile): string {
  const more = rejectedCount - rejected.length;
  const reasons = [...rejected.map(reason), ...(more > 0 ? [`and ${more} more`] : [])];
  return `${key}\n${reasons.map((text) => `  ${text}\n`).join('')}`;
}
