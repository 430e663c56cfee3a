// Counts what the record of the pages of a folder holds of their true text, and what their text holds besides it:
//   node bench/removal/removal.ts [--list] FOLDER...
// A folder has pages and _truth.jsonl, a line {file, body} each, or {file, with} with segments that the text has to have.
// --list prints the true text in the record, the longest first.
import { createReadStream, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArticleContent } from '../../functions/article.ts';
import { normalise } from '../../functions/normalise/normalise.ts';
import { lettersIn, runsOf, without } from './count.ts';

interface Truth {
  file: string;
  body?: string;
  with?: string[];
}

/** Letters of the truth of a folder, of what the record and the body have of it, and of the body. */
interface Count {
  truth: number;
  inRecord: number;
  inBody: number;
  body: number;
  blocks: { removed: number; trueRemoved: number; kept: number; untrueKept: number };
  found: { file: string; reason: string; text: string; letters: number }[];
}

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('--'));
for (const folder of folders) {
  const count = await countFolder(folder);
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  const { blocks } = count;
  const nowhere = count.truth - count.inRecord - count.inBody;
  const lines = [
    `${basename(folder)}: of the true text ${share(count.inRecord, count.truth)} is in the record only, ${share(nowhere, count.truth)} nowhere`,
    `  of the removed blocks ${share(blocks.trueRemoved, blocks.removed)} are true (${blocks.trueRemoved} of ${blocks.removed})`,
    ...(count.body === 0
      ? []
      : [
          `  of the kept text ${share(count.body - count.inBody, count.body)} is not in the truth, of the kept blocks ${share(blocks.untrueKept, blocks.kept)} (${blocks.untrueKept} of ${blocks.kept})`,
        ]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (args.includes('--list'))
    for (const { file, reason, text, letters } of count.found.toSorted((a, b) => b.letters - a.letters))
      process.stdout.write(`  ${letters} ${file} ${reason}: ${text}\n`);
}

async function countFolder(folder: string): Promise<Count> {
  const count: Count = {
    truth: 0,
    inRecord: 0,
    inBody: 0,
    body: 0,
    blocks: { removed: 0, trueRemoved: 0, kept: 0, untrueKept: 0 },
    found: [],
  };
  const lines = readFileSync(join(folder, '_truth.jsonl'), 'utf8').split('\n').filter(Boolean);
  for (const truth of lines.map((line): Truth => JSON.parse(line))) {
    const article = await firstArticle(join(folder, truth.file));
    if (article && truth.with) countSegments(count, truth.with, truth.file, article);
    else if (article) countArticle(count, truth, article);
  }
  return count;
}

function countArticle(count: Count, truth: Truth, article: ArticleContent): void {
  const texts = (truth.body ?? '').split('\n');
  const runs = runsOf(texts);
  const paragraphs = (article.body ?? '').split('\n\n');
  for (const text of texts) count.truth += lettersIn(text, new Map()).all;
  const missed = without(runs, runsOf(paragraphs));
  const inTruth = new Map(runs);
  for (const paragraph of paragraphs) {
    const { all, within } = lettersIn(paragraph, inTruth);
    count.inBody += within;
    count.body += all;
    count.blocks.kept++;
    if (within * 2 < all) count.blocks.untrueKept++;
  }
  for (const { text, reason } of article.leftOut) {
    const { all, within } = lettersIn(text, missed);
    count.blocks.removed++;
    count.inRecord += within;
    if (within * 2 < all) continue;
    count.blocks.trueRemoved++;
    count.found.push({ file: truth.file, reason, text, letters: within });
  }
}

/** Segments are compared as they are: each stands in the text, in the record or nowhere. */
function countSegments(count: Count, segments: readonly string[], file: string, article: ArticleContent): void {
  count.blocks.removed += article.leftOut.length;
  for (const segment of segments) {
    const { length } = segment;
    count.truth += length;
    if ((article.body ?? '').includes(segment)) {
      count.inBody += length;
      continue;
    }
    const removed = article.leftOut.find(({ text }) => text.includes(segment));
    if (!removed) continue;
    count.inRecord += length;
    count.blocks.trueRemoved++;
    count.found.push({ file, reason: removed.reason, text: segment, letters: length });
  }
}

async function firstArticle(file: string): Promise<ArticleContent | null> {
  const part = { key: file, contentType: null, uploadedAt: new Date(), bytes: createReadStream(file) };
  for await (const outcome of normalise(part)) if ('article' in outcome) return outcome.article as ArticleContent;
  return null;
}
