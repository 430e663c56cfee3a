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
  if (!isNamed && !areOfArticles(names)) return false;
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

function headerBy(separator: string, start: string, from: number): TableHeader | null {
  const lineEnd = start.indexOf('\n', from);
  if (lineEnd < 0 || !start.slice(from, lineEnd).includes(separator)) return null;
  const record = recordAt(start, from, separator, false);
  if (record === null || record.end !== lineEnd + 1) return null;
  const names = record.cells.map((name) => name.trim());
  return areNames(names) && haveText(names) ? { separator, names, end: record.end } : null;
}
