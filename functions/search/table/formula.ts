/**
 * What spreadsheets skip before they look for a formula: blanks, invisible characters, quotes. No character is two of these:
 * otherwise the time would double with each one.
 */
const SKIPPED = String.raw`(?:[^\S\t\r\n]|(?!\s)[\p{Cc}\p{Cf}]|")*`;
const EQUALS = '=＝﹦@＠﹫';
const SIGNS = '+＋﹢\\-－﹣';

/** A text that begins like a formula. Spreadsheets remove a leading tab or carriage return. */
const BEGINS_FORMULA = new RegExp(`^(?:[\\t\\r]|${SKIPPED}[${EQUALS}${SIGNS}])`, 'u');

/**
 * Places in a text where a cell begins if the file is read with semicolons or tabs between cells, as spreadsheets do in most
 * of Europe: quotes around a comma-separated cell do not count there. A sign begins a formula only if a call or a reference to
 * a program follows, because a dash at the beginning of a line is ordinary text.
 */
const INNER_FORMULA = new RegExp(`([;\\t\\r\\n])(?=${SKIPPED}(?:[${EQUALS}]|[${SIGNS}][^;\\t\\r\\n]*[(|!]))`, 'gu');

/** Returns a text in which no cell of a spreadsheet begins a formula: it gets an apostrophe where one would begin. */
export function withoutFormulas(text: string): string {
  const inner = text.replace(INNER_FORMULA, "$1'");
  return BEGINS_FORMULA.test(inner) ? `'${inner}` : inner;
}
