import type { Found } from '../found.ts';
import { areNames, areOfArticles } from './columns.ts';
import { readRow } from './read-row.ts';

/** Rows above the names of the columns: exports begin with what was searched for. */
const MOST_ABOVE = 20;

/** The articles in the rows of one sheet, which are below the names of its columns; none where it has no such names. */
export class ArticlesInRows {
  readonly #seen: string[][];
  #names: string[] | null = null;
  #above = 0;

  /** @param seen is given the rows that may be names, of a sheet without articles */
  constructor(seen: string[][]) {
    this.#seen = seen;
  }

  /** Whether the sheet has no articles, whatever rows follow. */
  get hasNone(): boolean {
    return this.#names === null && this.#above > MOST_ABOVE;
  }

  /** The article in the next row, if it has one. */
  *next(row: readonly string[]): Generator<Found> {
    if (this.hasNone) return;
    const names = this.#names;
    const cells = row.map((cell) => cell.trim());
    if (names !== null) {
      if (cells.some((cell) => cell !== '')) yield () => readRow(names, cells);
    } else if (areNames(cells) && areOfArticles(cells)) this.#names = cells;
    else if (this.#above++ < MOST_ABOVE && cells.length > 1) this.#seen.push(cells.filter((cell) => cell !== ''));
  }
}
