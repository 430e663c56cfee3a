import { FileFault } from '../../file.ts';
import { decoded } from '../../streams/decoded.ts';
import { Expansion } from '../../streams/expansion.ts';
import { once } from '../../streams/once.ts';
import { steps } from '../../streams/steps.ts';
import { childNamed, childrenNamed, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { ZipStream } from '../archives/zip-stream.ts';
import type { Found } from '../found.ts';
import { ArticlesInRows } from '../tables/articles-in-rows.ts';
import { withoutArticles } from '../tables/columns.ts';
import { CONTENT, isPacked, paragraphText } from './open-document.ts';

/** Columns of a table of articles: blank cells to the right of it are one that is repeated thousands of times. */
const MOST_COLUMNS = 500;
const STEP = 64 * 1024;

/**
 * The articles of a spreadsheet of OpenDocument: one a row, in every sheet that is shown and whose columns are those of articles.
 * @throws FileFault `table_without_articles` when no sheet has such columns
 */
export async function* readOds(bytes: Uint8Array): AsyncGenerator<Found> {
  const seen: string[][] = [];
  let hasArticles = false;
  let sheet: XmlElement | null = null;
  let articles = new ArticlesInRows(seen);
  for await (const row of rowsShown(bytes, new Expansion())) {
    if (row.sheet !== sheet) articles = new ArticlesInRows(seen);
    sheet = row.sheet;
    for (const found of articles.next(row.cells)) {
      hasArticles = true;
      yield found;
    }
  }
  if (!hasArticles) throw withoutArticles(seen[0] ?? []);
}

interface Row {
  /** The element around the rows of a sheet. */
  sheet: XmlElement | null;
  cells: string[];
}

/** The rows of the sheets that no style hides; the styles stand above them. */
async function* rowsShown(bytes: Uint8Array, expansion: Expansion): AsyncGenerator<Row> {
  const hidden = new Set<string | undefined>();
  const isRead = (name: string) => name === 'style:style' || name === 'table:table-row';
  for await (const { element, ancestors, isCut } of readRecords(contentOf(bytes, expansion), isRead)) {
    if (isHiding(element)) hidden.add(element.attributes['style:name']);
    if (element.name !== 'table:table-row') continue;
    if (isCut) throw new FileFault('truncated', 'The file ends within this row.');
    const sheet = ancestors.findLast(({ name }) => name === 'table:table') ?? null;
    if (!hidden.has(sheet?.attributes['table:style-name'] ?? '')) yield { sheet, cells: cellsOf(element, expansion) };
  }
}

async function* contentOf(bytes: Uint8Array, expansion: Expansion): AsyncGenerator<string> {
  const read = expansion.reading(once(bytes));
  if (!isPacked(bytes)) return yield* decoded(steps(read, STEP));
  const archive = new ZipStream(read, expansion, (name) => name === CONTENT);
  for await (const part of archive.entries()) yield* decoded(part.bytes);
}

function isHiding(style: XmlElement): boolean {
  return childNamed(style, 'style:table-properties')?.attributes['table:display'] === 'false';
}

/** A cell may be repeated: each time counts as unpacked. */
function cellsOf(row: XmlElement, expansion: Expansion): string[] {
  const cells: string[] = [];
  for (const cell of childrenNamed(row, 'table:table-cell', 'table:covered-table-cell')) {
    const text = textOfCell(cell);
    const times = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
    for (let time = 0; time < times && cells.length < MOST_COLUMNS; time++) {
      expansion.unpacked(text.length);
      cells.push(text);
    }
  }
  return cells.slice(0, cells.findLastIndex((text) => text !== '') + 1);
}

/** A date as it is, not as it is shown. */
function textOfCell(cell: XmlElement): string {
  const date = cell.attributes['office:date-value'];
  if (date !== undefined) return date;
  return childrenNamed(cell, 'text:p', 'text:h').map(paragraphText).join('\n');
}
