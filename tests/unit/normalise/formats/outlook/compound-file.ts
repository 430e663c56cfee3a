/** A storage by its name: streams as bytes or text, and storages. */
export interface Storage {
  [name: string]: Uint8Array | Storage;
}

const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const [END, FREE, TABLE] = [0xfffffffe, 0xffffffff, 0xfffffffd];

interface Entry {
  name: string;
  type: number;
  content: Buffer;
  child: number;
  right: number;
}

/** A compound file ([MS-CFB], version 3) with these streams and storages; siblings are in a row, not in a balanced tree. */
export function compoundFile(root: Storage): Buffer {
  const entries: Entry[] = [];
  addEntry(entries, 'Root Entry', 5, root);
  const [minis, bigs] = [true, false].map((isMini) =>
    entries.filter(({ type, content }) => type === 2 && content.length > 0 && content.length < CUTOFF === isMini),
  ) as [Entry[], Entry[]];
  const starts = new Map<Entry, number>();
  const miniTable: number[] = [];
  const miniStream = Buffer.concat(minis.map((entry) => place(entry, entry.content, MINI, miniTable, starts)));
  const table: number[] = [];
  const sectors = bigs.map((entry) => place(entry, entry.content, SECTOR, table, starts));
  const at = (content: Buffer) => {
    const first = table.length;
    sectors.push(place(null, content, SECTOR, table, starts));
    return content.length === 0 ? END : first;
  };
  const miniStart = at(miniStream);
  const miniTableStart = at(numbers(miniTable));
  const directory = Buffer.concat(
    entries.map((entry, number) => entryBytes(entry, number === 0 ? miniStart : starts.get(entry))),
  );
  directory.writeUInt32LE(miniStream.length, 120);
  const directoryStart = at(directory);
  const tableSectors = Math.ceil((table.length + 1) / 127);
  const tables = Array.from({ length: tableSectors }, (_, index) => table.length + index);
  const whole = numbers([...table, ...tables.map(() => TABLE)]);
  const padded = Buffer.concat([whole, Buffer.alloc(tableSectors * SECTOR - whole.length, 0xff)]);
  return Buffer.concat([header(tables, directoryStart, miniTableStart), ...sectors, padded]);
}

function addEntry(entries: Entry[], name: string, type: number, content: Uint8Array | Storage): number {
  const isStream = content instanceof Uint8Array;
  const entry: Entry = {
    name,
    type,
    content: isStream ? Buffer.from(content) : Buffer.alloc(0),
    child: FREE,
    right: FREE,
  };
  const number = entries.push(entry) - 1;
  let last: Entry | null = null;
  for (const [each, inner] of isStream ? [] : Object.entries(content)) {
    const added = addEntry(entries, each, inner instanceof Uint8Array ? 2 : 1, inner);
    if (last === null) entry.child = added;
    else last.right = added;
    last = entries[added] ?? null;
  }
  return number;
}

function place(
  entry: Entry | null,
  content: Buffer,
  size: number,
  table: number[],
  starts: Map<Entry, number>,
): Buffer {
  const count = Math.ceil(content.length / size);
  if (entry) starts.set(entry, table.length);
  for (let index = 1; index <= count; index++) table.push(index === count ? END : table.length + 1);
  return Buffer.concat([content, Buffer.alloc(count * size - content.length)]);
}

function entryBytes({ name, type, content, child, right }: Entry, start = END): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes[66] = type;
  for (const [place, value] of [
    [68, FREE],
    [72, right],
    [76, child],
    [116, start],
    [120, content.length],
  ] as const)
    bytes.writeUInt32LE(value, place);
  return bytes;
}

function header(tables: readonly number[], directory: number, miniTable: number): Buffer {
  const bytes = Buffer.alloc(SECTOR, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  for (const [place, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    bytes.writeUInt16LE(value, place);
  for (const [place, value] of [
    [44, tables.length],
    [48, directory],
    [56, CUTOFF],
    [60, miniTable],
    [64, 1],
    [68, END],
  ] as const)
    bytes.writeUInt32LE(value, place);
  for (let index = 0; index < 109; index++) bytes.writeUInt32LE(tables[index] ?? FREE, 76 + index * 4);
  return bytes;
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}
