import { Expansion } from '../../streams/expansion.ts';
import { once } from '../../streams/once.ts';
import { ZipStream } from '../archives/zip-stream.ts';
import type { Found } from '../found.ts';
import { ArticlesInRows } from './articles-in-rows.ts';
import { withoutArticles } from './columns.ts';
import { sheetRows } from './sheet-rows.ts';
import { readWorkbook } from './workbook.ts';

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/**
 * The articles of an Excel workbook: one a row, in every sheet whose columns are those of articles.
 * @throws FileFault `table_without_articles` when no sheet has such columns
 */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<Found> {
  const workbook = await readWorkbook(bytes);
  const isRead = (name: string) => SHEET.test(name) && (workbook.sheets.size === 0 || workbook.sheets.has(name));
  const expansion = new Expansion();
  const archive = new ZipStream(expansion.reading(once(bytes)), expansion, isRead);
  const seen: string[][] = [];
  let hasArticles = false;
  for await (const sheet of archive.entries()) {
    const articles = new ArticlesInRows(seen);
    for await (const row of sheetRows(sheet.bytes, workbook, expansion)) {
      for (const found of articles.next(row)) {
        hasArticles = true;
        yield found;
      }
      if (articles.hasNone) break;
    }
  }
  if (!hasArticles) throw withoutArticles(seen[0] ?? []);
}
