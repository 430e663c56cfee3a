import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import type { Found } from '../found.ts';
import { withoutArticles } from './columns.ts';
import { otherColumns, type TableHeader, tableHeader } from './header.ts';
import { readRow } from './read-row.ts';
import { recordAt } from './records.ts';

/**
 * The articles of a table in CSV or TSV, one a row below the names of its fields.
 * @throws FileFault for a table without such names, and for a row that is too long
 */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<Found> {
  const rows = new TableRows();
  for await (const piece of text) yield* rows.after(piece);
  yield* rows.atEnd();
}

class TableRows {
  #header: TableHeader | null = null;
  #rest = '';
  /** A long row is looked at again only when its part has grown twofold: else its time would grow with its square. */
  #wanted = 0;

  *after(piece: string): Generator<Found> {
    this.#rest += piece;
    if (this.#rest.length < this.#wanted) return;
    yield* this.#read(false);
    this.#wanted = this.#rest.length * 2;
    if (this.#rest.length > LIMITS.lineCharacters)
      throw new FileFault('line_too_long', `A row has more than ${LIMITS.lineCharacters} characters.`);
  }

  atEnd(): Generator<Found> {
    return this.#read(true);
  }

  *#read(isLast: boolean): Generator<Found> {
    let at = 0;
    if (this.#header === null) {
      this.#rest = this.#rest.replace(/^\ufeff/, '');
      if (!isLast && !this.#rest.includes('\n')) return;
      this.#header = tableHeader(this.#rest);
      if (this.#header === null) throw withoutArticles(otherColumns(this.#rest, true) ?? []);
      at = this.#header.end;
    }
    const { names, separator } = this.#header;
    for (let record = recordAt(this.#rest, at, separator, isLast); record && at < this.#rest.length; ) {
      const { cells, end } = record;
      if (cells.length > 1 || cells[0] !== '') yield () => readRow(names, cells);
      at = end;
      record = recordAt(this.#rest, at, separator, isLast);
    }
    this.#rest = this.#rest.slice(at);
  }
}
