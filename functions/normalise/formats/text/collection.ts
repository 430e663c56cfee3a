import { hasProse } from '../../detect/prose.ts';
import type { DraftOrFault } from '../../draft.ts';
import { wholeText } from '../../streams/whole-text.ts';
import { cleanText } from '../../text/clean-text.ts';
import { textBlocks } from '../../text/plain-blocks.ts';
import { exportRecords } from '../databases/export-records.ts';
import { readPlainText } from './markdown.ts';
import { isMovableType, readMovableType } from './movable-type.ts';

/** What news databases set between the articles of an export. */
const SEPARATOR = /^[^\S\n]*(?:\d{1,6} of \d{1,6} DOCUMENTS|Document \d{1,6} of \d{1,6}|_{40,}|={20,})[^\S\n]*$/gm;

/** The articles of a text that holds several, as exports of news databases and blogs do. */
export async function* readCollection(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  const whole = cleanText(await wholeText(text));
  if (isMovableType(whole)) {
    for (const draft of readMovableType(whole)) yield { draft };
    return;
  }
  const parts = whole
    .split(SEPARATOR)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ text: part.trim(), records: exportRecords(textBlocks(part.replace(/[^\S\n]{2,}/g, ' '))) }));
  const isExport = parts.some(({ records }) => records !== null);
  // The cover of an export, and what stands below its last article, are no text.
  for (const { text, records } of parts)
    if (records || !isExport || hasProse(text)) for (const draft of records ?? [readPlainText(text)]) yield { draft };
}
