import type { DraftOrFault } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import { cleanText } from '../../text/clean-text.ts';
import { textBlocks } from '../../text/plain-blocks.ts';
import { isDatabaseRecord, readDatabaseRecord } from './database-record.ts';
import { readPlainText } from './markdown.ts';

/** What news databases set between the articles of an export. */
const SEPARATOR = /^[^\S\n]*(?:\d{1,6} of \d{1,6} DOCUMENTS|Document \d{1,6} of \d{1,6}|_{40,}|={20,})[^\S\n]*$/gm;
const COVER = /^\s*Report Information from ProQuest\s*$/;

/** The articles of a text that holds several, as exports of news databases do. */
export async function* readCollection(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for (const part of (await whole(text)).split(SEPARATOR)) {
    if (part.trim() === '' || COVER.test(part)) continue;
    const blocks = textBlocks(part.replace(/[^\S\n]{2,}/g, ' '));
    yield { draft: isDatabaseRecord(blocks) ? readDatabaseRecord(blocks) : readPlainText(part.trim()) };
  }
}

async function whole(text: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    length += piece.length;
    if (length > LIMITS.wholeFileBytes)
      throw new FileFault('too_large', `The file is over ${LIMITS.wholeFileBytes >> 20} MB: too large for one text.`);
    pieces.push(piece);
  }
  return cleanText(pieces.join(''));
}
