import { Expansion } from '../../streams/expansion.ts';
import { once } from '../../streams/once.ts';
import { ZipStream } from '../archives/zip-stream.ts';
import type { Found } from '../found.ts';
import { areNames, areOfArticles, withoutArticles } from './columns.ts';
import { readRow } from './read-row.ts';
import { sheetRows } from './sheet-rows.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** Rows above the names of the columns: exports begin with what was searched for. */
const MOST_ABOVE = 20;

/**
 * The articles of an Excel workbook: one a row, in every sheet whose columns are those of articles.
 * @throws FileFault `table_without_articles` when no sheet has such columns
 */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<Found> {
  const workbook = await readWorkbook(bytes);
  const isRead = (name: string) => SHEET.test(name) && (workbook.sheets.size === 0 || workbook.sheets.has(name));
  const archive = new ZipStream(once(bytes), new Expansion(), isRead);
  const seen: string[][] = [];
  let hasArticles = false;
  for await (const sheet of archive.entries()) {
    for await (const found of readSheet(sheet.bytes, workbook, seen)) {
      hasArticles = true;
      yield found;
    }
  }
  if (!hasArticles) throw withoutArticles(seen[0] ?? []);
}

async function* readSheet(
  bytes: AsyncIterable<Uint8Array>,
  workbook: Workbook,
  seen: string[][],
): AsyncGenerator<Found> {
  let names: string[] | null = null;
  let above = 0;
  for await (const row of sheetRows(bytes, workbook)) {
    const cells = row.map((cell) => cell.trim());
    if (names !== null) {
      const columns = names;
      if (cells.some((cell) => cell !== '')) yield () => readRow(columns, cells);
    } else if (areNames(cells) && areOfArticles(cells)) names = cells;
    else if (above++ >= MOST_ABOVE) return;
    else if (cells.length > 1) seen.push(cells.filter((cell) => cell !== ''));
  }
}
