import type { DraftOrFault } from '../../draft.ts';
import { readJsonOrPage } from '../json/page.ts';

/** What programs write where a table has no value. */
const NOTHING = /^(?:nan|null|none|\\n|n\/a|<na>|)$/i;

/** The article in a row of a table, read as an object with the names of its columns. */
export async function readRow(names: readonly string[], cells: readonly string[]): Promise<DraftOrFault> {
  const extra = cells.slice(names.length).some((cell) => cell.trim() !== '');
  if (extra || (cells.length === 1 && names.length > 1)) {
    const message = `The row has ${cells.length} cells, the table ${names.length} columns.`;
    return { fault: { code: 'invalid_row', message } };
  }
  const entries = names.map((name, index): [string, string] => [name, textOf(name, cells[index] ?? '')]);
  return { draft: await readJsonOrPage(Object.fromEntries(entries.filter(([, cell]) => !NOTHING.test(cell.trim())))) };
}

/** LinkedIn quotes each line of what somebody posted, and the whole once more. */
const QUOTED_BY_LINE = 'ShareCommentary';

function textOf(name: string, cell: string): string {
  return name === QUOTED_BY_LINE ? cell.replace(/"(\r?\n)"/g, '$1').replace(/""/g, '"') : cell;
}
