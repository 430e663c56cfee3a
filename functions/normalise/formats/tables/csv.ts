import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import type { Found } from '../found.ts';
import { withoutArticles } from './columns.ts';
import { otherColumns, type TableHeader, tableHeader } from './header.ts';
import { readRow } from './read-row.ts';
import { recordAt, type TableRecord } from './records.ts';

/**
 * The articles of a table in CSV or TSV, one a row below the names of its fields.
 * @throws FileFault for a table without such names, and for a row that is too long
 */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<Found> {
  const rows = new TableRows();
  for await (const piece of text) yield* rows.after(piece);
  yield* rows.atEnd();
}

/** Lines below an open quotation mark that are looked at. */
const MOST_LOOKED_AT = 20;

class TableRows {
  #header: TableHeader | null = null;
  #rest = '';
  /** A long row is looked at again only when its part has grown twofold: else its time would grow with its square. */
  #wanted = 0;
  /** Whether a row lacks cells: some programs leave out blank ones at its end. */
  #hasShortRows = false;

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
      if (isLast && this.#isCut(record, names.length, separator)) {
        yield { fault: { code: 'truncated', message: 'The file ends within this row.' } };
        at = this.#rest.length;
        break;
      }
      yield* this.#articleIn(cells, names);
      at = end;
      record = recordAt(this.#rest, at, separator, isLast);
    }
    this.#rest = this.#rest.slice(at);
  }

  *#articleIn(cells: readonly string[], names: readonly string[]): Generator<Found> {
    if (cells.length === 1 && cells[0] === '') return;
    this.#hasShortRows ||= cells.length < names.length;
    yield () => readRow(names, cells);
  }

  /** Whether the file ends within a row: it lacks cells and the end of its line, or a quotation mark is open to the end. */
  #isCut({ cells, end, isOpen }: TableRecord, columns: number, separator: string): boolean {
    if (end === this.#rest.length && !this.#rest.endsWith('\n'))
      return isOpen || (cells.length < columns && !this.#hasShortRows);
    return isOpen && !this.#hasRowBelow(end, columns, separator);
  }

  /** Whether a row with a cell for each column follows: then the quotation mark above it is a sign of its text. */
  #hasRowBelow(start: number, columns: number, separator: string): boolean {
    let at = start;
    for (let looked = 0; looked < MOST_LOOKED_AT && at < this.#rest.length; looked++) {
      const record = recordAt(this.#rest, at, separator, true);
      if (record?.cells.length === columns) return true;
      at = record?.end ?? this.#rest.length;
    }
    return false;
  }
}
