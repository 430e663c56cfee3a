import { FileFault } from '../../file.ts';
import { once } from '../../streams/once.ts';
import { childNamed, childrenNamed, descendantsNamed, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import type { Found } from '../found.ts';
import { articlesInRows } from '../tables/articles-in-rows.ts';
import { withoutArticles } from '../tables/columns.ts';
import { openDocument, paragraphText } from './open-document.ts';

/** Columns of a table of articles: blank cells to the right of it are one that is repeated thousands of times. */
const MOST_COLUMNS = 500;

/**
 * The articles of a spreadsheet of OpenDocument: one a row, in every sheet that is shown and whose columns are those of articles.
 * @throws FileFault `table_without_articles` when no sheet has such columns
 */
export async function* readOds(bytes: Uint8Array): AsyncGenerator<Found> {
  const { content } = await openDocument(bytes);
  const hidden = new Set<string | undefined>();
  const seen: string[][] = [];
  let hasArticles = false;
  const isRead = (name: string) => name === 'style:style' || name === 'table:table';
  for await (const { element, isCut } of readRecords(once(content), isRead)) {
    const { 'style:name': style, 'table:style-name': styledBy } = element.attributes;
    if (isHiding(element)) hidden.add(style);
    if (element.name !== 'table:table' || hidden.has(styledBy)) continue;
    for await (const found of articlesInRows(isCut ? rowsOf(element).slice(0, -1) : rowsOf(element), seen)) {
      hasArticles = true;
      yield found;
    }
    if (isCut) throw new FileFault('truncated', 'The file ends within this row.');
  }
  if (!hasArticles) throw withoutArticles(seen[0] ?? []);
}

/** Whether a style hides its sheets; the styles stand above them. */
function isHiding(style: XmlElement): boolean {
  return childNamed(style, 'style:table-properties')?.attributes['table:display'] === 'false';
}

function rowsOf(sheet: XmlElement): string[][] {
  return descendantsNamed(sheet, 'table:table-row').map((row) => {
    const cells: string[] = [];
    for (const cell of childrenNamed(row, 'table:table-cell', 'table:covered-table-cell')) {
      const text = textOfCell(cell);
      const times = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
      for (let time = 0; time < times && cells.length < MOST_COLUMNS; time++) cells.push(text);
    }
    return cells.slice(0, cells.findLastIndex((text) => text !== '') + 1);
  });
}

/** A date as it is, not as it is shown. */
function textOfCell(cell: XmlElement): string {
  const date = cell.attributes['office:date-value'];
  if (date !== undefined) return date;
  return childrenNamed(cell, 'text:p', 'text:h').map(paragraphText).join('\n');
}
