import { scoresOf } from '../../record/names/field-scores.ts';
import { isObject, type JsonObject } from '../../record/values.ts';

/** A number, or what a database makes as an id. */
const ID = /^(?:\d+|-[\w-]{19}|[\da-f]{24}|[\da-f]{8}-[\da-f-]{27})$/i;

/** The objects of an object by whose ids they are kept: `{"0": {"title": "A"}, "1": {"title": "B"}}`. */
export function objectsById(object: JsonObject): unknown[] | null {
  const entries = Object.entries(object);
  const isList = entries.length > 0 && entries.every(([name, value]) => ID.test(name) && isObject(value));
  return isList ? entries.map(([, value]) => value) : null;
}

/** The rows of a table as pandas writes it: by rows, by columns, or as a grid below the names of its columns. */
export function rowsOf(table: JsonObject): unknown[] | null {
  return objectsById(table) ?? rowsOfGrid(table) ?? rowsOfColumns(table);
}

/** `{"columns": ["title", "text"], "data": [["A", "..."], ["B", "..."]]}`, with no gaps, so that it can't grow. */
function rowsOfGrid({ columns, data, rows, values }: JsonObject): unknown[] | null {
  const grid = [data, rows, values].find(Array.isArray);
  if (grid === undefined) return null;
  return Array.isArray(columns) ? rowsBelow(columns.map(nameOf), grid) : rowsBelowHeader(grid);
}

/** Databases give the type of a column with its name. */
function nameOf(column: unknown): unknown {
  return isObject(column) ? column['name'] : column;
}

function rowsBelow(names: readonly unknown[], rows: readonly unknown[]): unknown[] | null {
  if (!rows.every((row) => Array.isArray(row) && row.length === names.length)) return null;
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, (row as unknown[])[index]])));
}

/** `[["title", "text"], ["A", "..."]]`: the names of a sheet are its first row. */
export function rowsBelowHeader(grid: readonly unknown[]): unknown[] | null {
  const [names, ...rows] = grid;
  if (!Array.isArray(names) || rows.length === 0 || !names.every((name) => typeof name === 'string')) return null;
  const fields = names.flatMap((name) =>
    scoresOf(name)
      .filter(({ isExact }) => isExact)
      .map(({ field }) => field),
  );
  return fields.includes('title') || fields.includes('body') ? rowsBelow(names, rows) : null;
}

/** `{"title": {"0": "A", "1": "B"}, "text": {"0": "...", "1": "..."}}`, with no gaps either. */
function rowsOfColumns(table: JsonObject): unknown[] | null {
  const columns = Object.entries(table).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
  const rows = Object.keys(columns[0]?.[1] ?? {});
  const isTable =
    rows.length > 0 &&
    rows.every((row) => ID.test(row)) &&
    columns.length === Object.keys(table).length &&
    columns.every(([, column]) => Object.keys(column).length === rows.length);
  return isTable ? rows.map((row) => Object.fromEntries(columns.map(([name, column]) => [name, column[row]]))) : null;
}
