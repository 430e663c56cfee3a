import type { DraftOrFault } from '../../draft.ts';
import { wholeText } from '../../streams/whole-text.ts';
import { cleanText } from '../../text/clean-text.ts';
import { textBlocks } from '../../text/plain-blocks.ts';
import { exportRecords } from '../databases/export-records.ts';
import { readPlainText } from './markdown.ts';
import { isMovableType, readMovableType } from './movable-type.ts';

/** What news databases set between the articles of an export. */
const SEPARATOR = /^[^\S\n]*(?:\d{1,6} of \d{1,6} DOCUMENTS|Document \d{1,6} of \d{1,6}|_{40,}|={20,})[^\S\n]*$/gm;
const COVER = /^\s*Report Information from ProQuest\s*$/;

/** The articles of a text that holds several, as exports of news databases and blogs do. */
export async function* readCollection(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  const whole = cleanText(await wholeText(text));
  if (isMovableType(whole)) {
    for (const draft of readMovableType(whole)) yield { draft };
    return;
  }
  for (const part of whole.split(SEPARATOR)) {
    if (part.trim() === '' || COVER.test(part)) continue;
    const blocks = textBlocks(part.replace(/[^\S\n]{2,}/g, ' '));
    for (const draft of exportRecords(blocks) ?? [readPlainText(part.trim())]) yield { draft };
  }
}
