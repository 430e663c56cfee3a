import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { FileFault } from '../functions/normalise/file.ts';
import { normalise } from '../functions/normalise/normalise.ts';
import { type Io, readWords, UsageError } from './command.ts';

export const usage = `Usage: npm run articles -- normalise [--jsonl] FILE...

Prints what the normaliser makes of local files, without AWS or OpenSearch: {file, articles, rejected} for each.

  --jsonl   one line a file

Exit code: 0 when every file got its answer, rejected or not; 1 when one could not be opened.

  npm run -s articles -- normalise --jsonl seeds/wire/*.json
`;

/** What became of a local file, as the receipt of an uploaded one would tell. */
interface Report {
  file: string;
  articles: object[];
  rejected: { ordinal: number | null; code: string; message: string }[];
}

export async function run(words: readonly string[], { out, err, signal }: Io): Promise<number> {
  const { values, positionals } = readWords(words, { jsonl: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('Which files?');
  let exitCode = 0;
  for (const file of positionals) {
    if (signal.aborted) return 130;
    try {
      out.write(`${JSON.stringify(await report(file), null, values.jsonl ? undefined : 2)}\n`);
    } catch (error) {
      err.write(`${file} can't be read: ${error instanceof Error ? error.message : error}\n`);
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
