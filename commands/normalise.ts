import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { ArticleContent } from '../functions/article.ts';
import { decodeText } from '../functions/normalise/detect/decode-text.ts';
import { detectFormat } from '../functions/normalise/detect/format.ts';
import { FileFault } from '../functions/normalise/file.ts';
import { type Explanation, explainPage } from '../functions/normalise/html/explain-page.ts';
import { normalise } from '../functions/normalise/normalise.ts';
import { type Io, readArgs, UsageError } from './command.ts';
import { formOf, formOptions, formUsage } from './output.ts';

export const usage = `Usage: npm run articles -- normalise [OPTIONS] FILE...

Prints the articles of local files, as a JSON document {file, articles, rejected} for each file. It needs neither AWS
nor OpenSearch.

${formUsage('an array of all files', 'each file')}
  --explain          print the blocks of a page in their order with what became of each and why, and the candidates for
                     its fields with their sources: the one that was taken is marked with *

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
  const { values, positionals } = readArgs(args, { ...formOptions, explain: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('Name at least one file.');
  const form = formOf(values);
  if (values.explain && form !== 'text') throw new UsageError('--explain has no JSON.');
  const reports: Report[] = [];
  let exitCode = 0;
  for (const file of positionals) {
    if (signal.aborted) return 130;
    try {
      if (values.explain) out.lines(await explanation(file));
      else if (form === 'json') reports.push(await report(file));
      else out.json(await report(file), form === 'jsonl');
    } catch (error) {
      err.lines([`${file} could not be read: ${error instanceof Error ? error.message : error}`]);
      exitCode = 1;
    }
  }
  if (form === 'json') out.json(reports);
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

/** How a page was read; of other files what was left out of their articles. */
async function explanation(file: string): Promise<string[]> {
  const bytes = await readFile(file);
  if (detectFormat(bytes.subarray(0, HEAD), null, file) === 'html') {
    const { text } = decodeText(bytes, null);
    return explanationLines(file, explainPage(text, null));
  }
  const { articles, rejected } = await report(file);
  const leftOut = articles.flatMap((article) => (article as ArticleContent).leftOut);
  return [
    `${file}: ${articles.length} articles, ${rejected.length} rejected`,
    ...leftOut.map(({ reason, text }) => `  ${reason.padEnd(12)}${text}`),
  ];
}

/** Bytes of a file by which its format is told. */
const HEAD = 4_096;

export function explanationLines(file: string, { fields, blocks }: Explanation): string[] {
  const fieldLines = fields.map(
    ({ field, source, value, won }) => `${won ? '*' : ' '} ${field.padEnd(10)} ${source.padEnd(24)} ${value}`,
  );
  const blockLines = blocks.map(({ fate, why, text }) => `  ${fate.padEnd(12)} ${why.padEnd(36)} ${text}`);
  return [file, 'Fields', ...fieldLines, 'Blocks', ...blockLines];
}
