import { hasProse } from '../../detect/prose.ts';
import type { Draft } from '../../draft.ts';
import type { Block } from '../../text/block.ts';
import { isDatabaseRecord, readDatabaseRecord } from '../text/database-record.ts';
import { ACCESSION, isFactivaRecord, readFactivaRecord } from './factiva.ts';

/** What stands above a document of an export, or below one, as a line of its own. */
const BEGINS = /^(?:\d{1,6} of \d{1,6} DOCUMENTS|Document \d{1,6} of \d{1,6})$/;
const ENDS = /^End of Document$/i;
/** Lines that only the cover and the list of contents of Nexis have. */
const OF_COVER = /^(?:.{0,40}\|?\s?About LexisNexis\b|(?:User Name|Job Number|Client\/Matter)\s?:)/i;
const OF_COVER_BLOCK =
  /^(?:(?:Date and Time|Search Terms|Search Type|Narrowed by|Content Type)\b.*|Documents? \(\d{1,6}\)|News|\d{1,6}\.\s.*)$/i;

/** The articles of blocks that are an export of a news database (Nexis, ProQuest, Factiva); null for any other blocks. */
export function exportRecords(blocks: readonly Block[]): Draft[] | null {
  const records = parted(blocks)
    .map(withoutCover)
    .filter((record) => record.length > 0);
  if (!records.some(isRecord)) return null;
  return records.flatMap((record) => {
    if (isFactivaRecord(record)) return [readFactivaRecord(record)];
    // A cover or an index has no text.
    return isDatabaseRecord(record) || hasProse(record.flatMap(({ lines }) => lines).join('\n\n'))
      ? [readDatabaseRecord(record)]
      : [];
  });
}

function isRecord(record: readonly Block[]): boolean {
  return isDatabaseRecord(record) || isFactivaRecord(record);
}

function parted(blocks: readonly Block[]): Block[][] {
  const records: Block[][] = [[]];
  for (const block of blocks) {
    const line = block.lines.join(' ').trim();
    if (BEGINS.test(line)) records.push([]);
    else if (ENDS.test(line)) records.push([]);
    else records.at(-1)?.push(block);
    if (ACCESSION.test(block.lines.at(-1)?.trim() ?? '')) records.push([]);
  }
  return records;
}

function withoutCover(record: readonly Block[]): Block[] {
  const last = record.findLastIndex(({ lines }) => lines.some((line) => OF_COVER.test(line.trim())));
  const rest = record.slice(last + 1);
  const first = last < 0 ? 0 : rest.findIndex(({ lines }) => !lines.every((line) => OF_COVER_BLOCK.test(line.trim())));
  return first < 0 ? [] : rest.slice(first);
}
