import { hasProse } from '../../detect/prose.ts';
import { areNames, areOfArticles, haveText } from './columns.ts';
import { recordAt } from './records.ts';

/** How a table is written, and where its first row begins. */
export interface TableHeader {
  separator: string;
  names: string[];
  end: number;
}

const SEPARATORS = [',', '\t', ';', '|'];
/** Excel says in a line of its own what parts the cells. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/;
/** A beginning of fewer characters is all of its file. */
const WHOLE_FILE = 16 * 1024;
const BLANK_LINES = /^(?:\r?\n)+/;
const MOST_BLANKS = 200;

/** Whether a text begins as a table of articles: its names tell, and as many cells as names stand in its first row. */
export function isTable(start: string, isNamed: boolean): boolean {
  const header = tableHeader(start);
  if (header === null) return false;
  const { names, separator, end } = header;
  const areSure = areOfArticles(names);
  if (!isNamed && !areSure) return false;
  // Its first row may be damaged, or be all that is left of it.
  if (isNamed && areSure) return true;
  const blankLines = BLANK_LINES.exec(start.slice(end, end + MOST_BLANKS))?.[0].length ?? 0;
  const first = recordAt(start, end + blankLines, separator, start.length < WHOLE_FILE);
  return first === null ? isNamed : first.cells.length === names.length;
}

/** The header of a table, with a name for a title or a text; null for any other text. */
export function tableHeader(start: string): TableHeader | null {
  const [line = '', stated] = SEPARATOR_LINE.exec(start) ?? [];
  const headers = (stated ? [stated] : SEPARATORS).map((separator) => headerBy(separator, start, line.length));
  return headers.find((header) => header !== null) ?? null;
}

/** Rows that are looked at, the fewest of them in any table, and in one whose file says that it is one. */
const MOST_ROWS = 50;
const FEWEST_ROWS = 3;
const FEWEST_NAMED_ROWS = 2;
const LONGEST_CELL = 300;
/** A name of a column as programs write it: no sentence. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_ ./:#()-]{0,39}$/u;
const FEWEST_NAMES = 3;

/**
 * The names above a table that holds no articles: rows of as many cells each; null for a text. Long cells and prose are a text
 * with commas in it, unless the file says that it is a table and its first row has names.
 */
export function otherColumns(start: string, isNamed: boolean): string[] | null {
  const text = start.replace(/^\ufeff/, '');
  for (const separator of SEPARATORS) {
    const rows = rowsOf(text, separator);
    const [names = []] = rows;
    const isTable =
      rows.length >= (isNamed ? FEWEST_NAMED_ROWS : FEWEST_ROWS) &&
      names.length >= (separator === ',' && !isNamed ? 3 : 2);
    const isEven = rows.every((row) => row.length === names.length);
    if (!isTable || !isEven || !areNames(names.map((name) => name.trim()))) continue;
    const isShort = rows.every((row) => row.every((cell) => cell.length <= LONGEST_CELL));
    const isPlain = isShort && !hasProse(rows.flat().join('\n\n'));
    if (isPlain || (isNamed && names.length >= FEWEST_NAMES && names.every((name) => NAME.test(name.trim()))))
      return names;
  }
  return null;
}

/** Whether a text is a table that holds no articles. */
export function isOtherTable(start: string, isNamed: boolean): boolean {
  return otherColumns(start, isNamed) !== null;
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < text.length && rows.length < MOST_ROWS; ) {
    const record = recordAt(text, at, separator, text.length < WHOLE_FILE);
    if (record === null) break;
    if (record.cells.length > 1 || record.cells[0]?.trim() !== '') rows.push(record.cells);
    at = record.end;
  }
  return rows;
}

function headerBy(separator: string, start: string, from: number): TableHeader | null {
  const lineEnd = start.indexOf('\n', from);
  if (lineEnd < 0 || !start.slice(from, lineEnd).includes(separator)) return null;
  const record = recordAt(start, from, separator, false);
  if (record === null || record.end !== lineEnd + 1) return null;
  const names = record.cells.map((name) => name.trim());
  return areNames(names) && haveText(names) ? { separator, names, end: record.end } : null;
}
