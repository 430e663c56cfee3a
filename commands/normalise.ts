import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { FileFault } from '../functions/normalise/file.ts';
import { normalise } from '../functions/normalise/normalise.ts';

/** What became of a local file, as the receipt of an uploaded one would tell. */
interface Report {
  file: string;
  articles: object[];
  rejected: { ordinal: number | null; code: string; message: string }[];
}

/**
 * Prints what the normaliser makes of each file; nothing is uploaded.
 * @returns the exit code: 0 when every file got its line, rejected or not; 1 when one could not be opened
 */
export async function normaliseFiles(words: readonly string[], out: NodeJS.WritableStream): Promise<number> {
  const indent = words.includes('--jsonl') ? undefined : 2;
  let exitCode = 0;
  for (const file of words.filter((word) => !word.startsWith('--'))) {
    try {
      out.write(`${JSON.stringify(await report(file), null, indent)}\n`);
    } catch (error) {
      process.stderr.write(`${file} can't be read: ${error instanceof Error ? error.message : error}\n`);
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
