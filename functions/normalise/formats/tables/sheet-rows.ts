import { FileFault } from '../../file.ts';
import { decoded } from '../../streams/decoded.ts';
import type { Expansion } from '../../streams/expansion.ts';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../../xml/element.ts';
import { readRecords } from '../../xml/read-records.ts';
import { richText, type Workbook } from './workbook.ts';

/** Columns of the widest sheet. */
const MOST_COLUMNS = 16_384;

/**
 * Yields the rows of a sheet as texts. A text of the workbook may stand in any number of cells: each counts as unpacked.
 * @throws FileFault for a sheet that ends within a row
 */
export async function* sheetRows(
  bytes: AsyncIterable<Uint8Array>,
  workbook: Workbook,
  expansion: Expansion,
): AsyncGenerator<string[]> {
  for await (const { element, isCut } of readRecords(decoded(bytes), (name) => name === 'row')) {
    if (isCut) throw new FileFault('truncated', 'The sheet ends within this row.');
    const cells: string[] = [];
    for (const cell of childrenNamed(element, 'c')) {
      const column = columnOf(cell.attributes['r']) ?? cells.length;
      if (column >= MOST_COLUMNS) continue;
      while (cells.length < column) cells.push('');
      const text = textOfCell(cell, workbook);
      if (cell.attributes['t'] === SHARED) expansion.unpacked(text.length);
      cells[column] = text;
    }
    yield cells;
  }
}

/** The type of a cell that names a text of the workbook. */
const SHARED = 's';

/** `AB12` is the 28th column. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOfCell(cell: XmlElement, { strings, areDates, is1904 }: Workbook): string {
  const { t: type = 'n', s: style } = cell.attributes;
  if (type === 'inlineStr') return richText(cell);
  const value = textOf(childNamed(cell, 'v')) ?? '';
  if (type === SHARED) return strings[Number(value)] ?? '';
  // What a formula could not compute
  if (type === 'e') return '';
  return type === 'n' && value !== '' && areDates[Number(style ?? -1)] ? dateOf(Number(value), is1904) : value;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const MOST_DAYS = 2_958_466;

/** Days since the epoch as a date; a time of day is what is left of a day. */
function dateOf(days: number, is1904: boolean): string {
  if (!Number.isFinite(days) || days < 1 || days > MOST_DAYS) return String(days);
  const at = new Date((is1904 ? EPOCH_1904 : EPOCH) + Math.round(days * (DAY / 1000)) * 1000).toISOString();
  return Number.isInteger(days) ? at.slice(0, 10) : at.slice(0, 19).replace('T', ' ');
}
