import type { Found } from '../found.ts';
import { areNames, areOfArticles } from './columns.ts';
import { readRow } from './read-row.ts';

/** Rows above the names of the columns: exports begin with what was searched for. */
const MOST_ABOVE = 20;

/**
 * The articles in the rows of one sheet, below the names of its columns; none where it has no such names.
 * @param seen is given the rows that may be names, of a sheet without articles
 */
export async function* articlesInRows(
  rows: AsyncIterable<string[]> | Iterable<string[]>,
  seen: string[][],
): AsyncGenerator<Found> {
  let names: string[] | null = null;
  let above = 0;
  for await (const row of rows) {
    const cells = row.map((cell) => cell.trim());
    if (names !== null) {
      const columns = names;
      if (cells.some((cell) => cell !== '')) yield () => readRow(columns, cells);
    } else if (areNames(cells) && areOfArticles(cells)) names = cells;
    else if (above++ >= MOST_ABOVE) return;
    else if (cells.length > 1) seen.push(cells.filter((cell) => cell !== ''));
  }
}
