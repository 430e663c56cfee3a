import type { RejectedFile } from '../functions/operate/requests.ts';
import { amount, type Io, readArgs, UsageError } from './command.ts';
import { formOf, formOptions, formUsage } from './output.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { type Ask, openOperate } from './stack/operate.ts';
import { reason } from './upload/report.ts';

export const usage = `Usage: npm run articles -- rejections [OPTIONS]

Lists every file that can't be indexed completely, with the reasons (at most 100 per file).

${formUsage('the files', 'each file')}
${STACK_USAGE}

Exit code: 1 when there are such files.

  npm run articles -- rejections
`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { ...stackOption, ...formOptions });
  if (positionals.length > 0)
    throw new UsageError('rejections takes no keys. For one file: npm run articles -- status KEY');
  const form = formOf(values);
  const ask = openOperate(await connect(io, values.stack), io.signal);
  const files: RejectedFile[] = [];
  let count = 0;
  for await (const file of rejectedFiles(ask)) {
    count++;
    if (form === 'text') io.out.lines(fileLines(file));
    else if (form === 'jsonl') io.out.json(file, true);
    else files.push(file);
  }
  if (form === 'json') io.out.json(files);
  if (form === 'text') io.out.lines([amount(count, 'file')]);
  return count > 0 ? 1 : 0;
}

async function* rejectedFiles(ask: Ask): AsyncGenerator<RejectedFile> {
  let after: string | null = null;
  do {
    const { files, next }: { files: RejectedFile[]; next: string | null } = await ask({ command: 'rejections', after });
    yield* files;
    after = next;
  } while (after !== null);
}

function fileLines({ key, rejected }: RejectedFile): string[] {
  return [key, ...rejected.map((each) => `  ${reason(each)}`)];
}
