import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { ArticleContent } from '../functions/article.ts';
import type { Rejection } from '../functions/engine/receipt.ts';
import { decodeText } from '../functions/normalise/detect/decode-text.ts';
import { detectFormat } from '../functions/normalise/detect/format.ts';
import { FileFault } from '../functions/normalise/file.ts';
import { type Explanation, explainPage } from '../functions/normalise/html/explain-page.ts';
import { normalise } from '../functions/normalise/normalise.ts';
import type { Terminal } from '../local/terminal.ts';
import { type Io, readArgs, UsageError } from './command.ts';
import { type Form, formOf, formOptions, formUsage } from './output.ts';

export const usage = `Usage: npm run articles -- normalise [OPTIONS] FILE...

Prints the articles of local files, as a JSON document {file, articles, rejected} for each file. It needs neither AWS
nor OpenSearch.

${formUsage('an array of all files', 'each file')}
  --explain          print the blocks of a page in their order with what became of each and why, and the candidates for
                     its fields with their sources: the one that was taken is marked with *

Exit code: 0 when all files could be read, even if some are rejected; 1 when a file could not be read.

  npm run -s articles -- normalise --jsonl seeds/wire/*.json
`;

export async function run(args: readonly string[], { out, err, signal }: Io): Promise<number> {
  const { values, positionals } = readArgs(args, { ...formOptions, explain: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('Name at least one file.');
  const form = formOf(values);
  if (values.explain && form !== 'text') throw new UsageError('--explain has no JSON.');
  const reports = new Reports(out, form);
  let exitCode = 0;
  for (const file of positionals) {
    if (signal.aborted) return 130;
    try {
      if (values.explain) out.lines(await explanation(file));
      else await reports.write(file);
    } catch (error) {
      err.lines([`${file} could not be read: ${error instanceof Error ? error.message : error}`]);
      exitCode = 1;
    }
  }
  reports.end();
  return exitCode;
}

/** Writes the reports of files, each while the file is read: that of a long one would not fit into memory. */
class Reports {
  readonly #out: Terminal;
  readonly #form: Form;
  #written = 0;

  constructor(out: Terminal, form: Form) {
    this.#out = out;
    this.#form = form;
  }

  async write(file: string): Promise<void> {
    const pieces = report(file, this.#form);
    const first = await pieces.next();
    // They are one list.
    if (this.#form === 'json') this.#out.part(this.#written === 0 ? '[' : ',');
    this.#written++;
    for (let piece = first; !piece.done; piece = await pieces.next()) this.#out.part(piece.value);
  }

  end(): void {
    if (this.#form === 'json') this.#out.part(this.#written === 0 ? '[]\n' : '\n]\n');
  }
}

/**
 * Yields the report {file, articles, rejected} of a local file as JSON, a piece for each article. The rejections are those
 * that the receipt of an uploaded file would have.
 */
async function* report(file: string, form: Form): AsyncGenerator<string> {
  const isOneLine = form === 'jsonl';
  const line = (depth: number) => (isOneLine ? '' : `\n${'  '.repeat(form === 'json' ? depth + 1 : depth)}`);
  const json = (value: unknown, depth: number) =>
    JSON.stringify(value, null, isOneLine ? 0 : 2).replaceAll('\n', line(depth));
  const [colon, start] = isOneLine ? [':', ''] : [': ', form === 'json' ? line(0) : ''];
  const head = `${start}{${line(1)}"file"${colon}${json(file, 1)},${line(1)}"articles"${colon}[`;
  const rejected: Rejection[] = [];
  let before = head;
  for await (const outcome of outcomesOf(file)) {
    if ('rejection' in outcome) rejected.push(outcome.rejection);
    else {
      yield `${before}${line(2)}${json(outcome.article, 2)}`;
      before = ',';
    }
  }
  const end = before === head ? head : line(1);
  yield `${end}],${line(1)}"rejected"${colon}${json(rejected, 1)}${line(0)}}${form === 'json' ? '' : '\n'}`;
}

async function* outcomesOf(file: string): AsyncGenerator<{ article: ArticleContent } | { rejection: Rejection }> {
  const { mtime } = await stat(file);
  const bytes = createReadStream(file);
  try {
    for await (const outcome of normalise({ key: file, contentType: null, uploadedAt: mtime, bytes }))
      if ('article' in outcome) yield { article: outcome.article };
      else yield { rejection: { ordinal: outcome.ordinal, ...outcome.rejection } };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    yield { rejection: { ordinal: null, code: error.code, message: error.message } };
  }
}

/** How a page was read; of other files what was left out of their articles. */
async function explanation(file: string): Promise<string[]> {
  const bytes = await readFile(file);
  if (detectFormat(bytes.subarray(0, HEAD), null, file) === 'html') {
    const { text } = decodeText(bytes, null);
    return explanationLines(file, explainPage(text, null));
  }
  const outcomes = await Array.fromAsync(outcomesOf(file));
  const articles = outcomes.flatMap((outcome) => ('article' in outcome ? [outcome.article] : []));
  return [
    `${file}: ${articles.length} articles, ${outcomes.length - articles.length} rejected`,
    ...articles.flatMap(({ leftOut }) => leftOut.map(({ reason, text }) => `  ${reason.padEnd(12)}${text}`)),
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
