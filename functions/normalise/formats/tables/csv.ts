import type { DraftOrFault } from '../../draft.ts';
import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import type { Found } from '../found.ts';
import { readJsonOrPage } from '../json/page.ts';
import { type TableHeader, tableHeader } from './header.ts';
import { recordAt } from './records.ts';

/** What programs write where a table has no value. */
const NOTHING = /^(?:nan|null|none|\\n|n\/a|<na>|)$/i;

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
      if (this.#header === null) throw new FileFault('no_articles', 'The table has no column for a title or a text.');
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

async function readRow(names: readonly string[], cells: readonly string[]): Promise<DraftOrFault> {
  const extra = cells.slice(names.length).some((cell) => cell.trim() !== '');
  if (extra || (cells.length === 1 && names.length > 1)) {
    const message = `The row has ${cells.length} cells, the table ${names.length} columns.`;
    return { fault: { code: 'invalid_row', message } };
  }
  const entries = names.map((name, index): [string, string] => [name, cells[index] ?? '']);
  return { draft: await readJsonOrPage(Object.fromEntries(entries.filter(([, cell]) => !NOTHING.test(cell.trim())))) };
}
