import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { FileFault } from '../functions/normalise/file.ts';
import { normalise } from '../functions/normalise/normalise.ts';
import { type Io, readArgs, UsageError } from './command.ts';

export const usage = `Usage: npm run articles -- normalise [--jsonl] FILE...

Prints the articles of local files, as {file, articles, rejected} for each file. It needs neither AWS nor OpenSearch.

  --jsonl   print one line per file

Exit code: 0 when all files could be read, even if some are rejected; 1 when a file could not be read.

  npm run -s articles -- normalise --jsonl seeds/wire/*.json
`;

/** The articles of a local file and its rejections, as the receipt of an uploaded file would have them. */
interface Report {
  file: string;
  articles: object[];
  rejected: { ordinal: number | null; code: string; message: string }[];
}

export async function run(args: readonly string[], { out, err, signal }: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { jsonl: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('Name at least one file.');
  let exitCode = 0;
  for (const file of positionals) {
    if (signal.aborted) return 130;
    try {
      out.write(`${JSON.stringify(await report(file), null, values.jsonl ? undefined : 2)}\n`);
    } catch (error) {
      err.write(`${file} could not be read: ${error instanceof Error ? error.message : error}\n`);
      exitCode = 1;
    }
  }
  return exitCode;
}

async function report(file: string): Promise<Report> {
  const result: Report = { file, articles: [], rejected: [] };
  const { mtime } = await stat(file);
  const bytes = createReadStream(file);
  try {
    for await (const outcome of normalise({ key: file, contentType: null, uploadedAt: mtime, bytes })) {
      const { ordinal } = outcome;
      if ('article' in outcome) result.articles.push(outcome.article);
      else result.rejected.push({ ordinal, ...outcome.rejection });
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    result.rejected.push({ ordinal: null, code: error.code, message: error.message });
  }
  return result;
}
