import type { FieldName } from '../../record/names/field-names.ts';
import { scoresOf } from '../../record/names/field-scores.ts';
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
const LONGEST_NAME = 60;
const MOST_COLUMNS = 500;
/** Names that mean other things as often are no evidence of a table of articles. */
const FEWEST_SCORE = 1_001;
/** Fields of an article that a table has whose file does not say that it is one. */
const FEWEST_FIELDS = 3;

/** Whether a text begins as a table of articles: its names tell, and as many cells as names stand in its first row. */
export function isTable(start: string, isNamed: boolean): boolean {
  const header = tableHeader(start);
  if (header === null) return false;
  const { names, separator, end } = header;
  const fields = new Set(names.flatMap(fieldsOf));
  const isOfArticles = (fields.has('title') && fields.has('body')) || fields.size >= FEWEST_FIELDS;
  if (!isNamed && !isOfArticles) return false;
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
  if (record === null || record.end !== lineEnd + 1 || record.cells.length > MOST_COLUMNS) return null;
  const names = record.cells.map((name) => name.trim());
  const areNames = names.every((name, index) => (name !== '' || index === 0) && name.length <= LONGEST_NAME);
  const hasText = names.some((name) => fieldsOf(name).some((field) => field === 'title' || field === 'body'));
  return areNames && hasText && new Set(names).size === names.length ? { separator, names, end: record.end } : null;
}

function fieldsOf(name: string): FieldName[] {
  return scoresOf(name)
    .filter(({ score }) => score >= FEWEST_SCORE)
    .slice(0, 1)
    .map(({ field }) => field);
}
