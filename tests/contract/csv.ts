/**
 * Reads a table as spreadsheets do, by RFC 4180 to the letter.
 * @throws Error where a quote stands in a bare cell, a quoted cell goes on after its end, or a row has more or fewer cells
 */
export function parseCsv(text: string): Record<string, string>[] {
  if (!text.startsWith('\ufeff')) throw new Error('There is no byte order mark.');
  if (!text.endsWith('\r\n')) throw new Error('The last row does not end.');
  const [header = [], ...rows] = readRows(text.slice(1));
  return rows.map((row, index) => {
    if (row.length !== header.length) throw new Error(`Row ${index} has ${row.length} cells, not ${header.length}.`);
    return Object.fromEntries(row.map((cell, column) => [header[column] ?? '', cell]));
  });
}

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",\r\n]*))(?<end>,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const { quoted, bare = '', end } = cell.exec(text)?.groups ?? {};
    if (end === undefined) throw new Error(`No cell can be read at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
