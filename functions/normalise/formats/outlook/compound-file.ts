import { FileFault } from '../../file.ts';

/** A stream or a storage (a folder) of a compound file. */
export interface CompoundEntry {
  name: string;
  /** Of a storage, without those of storages in it. */
  children: CompoundEntry[];
  /** @throws FileFault for a stream that the file does not hold whole */
  bytes(): Uint8Array;
}

const HEADER = 512;
const ENTRY = 128;
const MINI_SECTOR = 64;
/** Places of the header, by [MS-CFB] 2.2. */
const AT = { shift: 30, directory: 48, cutoff: 56, miniTable: 60, moreTables: 68, tables: 76 };
const TABLES_IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;
const NONE = 0xffffffff;
const [STORAGE, STREAM, ROOT] = [1, 2, 5];
/** Storages within storages: messages attached to messages. */
const DEEPEST = 12;

/** Bytes of all streams together, as a multiple of the file's. A stream may be asked for twice; no sector belongs to two. */
const MOST_READ = 4;

/**
 * Returns the root of a compound file ([MS-CFB]), the container of Outlook's messages and of old Office documents. Whatever a
 * file says, no stream is longer than it, and all together are at most `MOST_READ` times as long.
 * @throws FileFault for a file that is damaged or not complete
 */
export function readCompoundFile(bytes: Uint8Array): CompoundEntry {
  return new CompoundFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).root();
}

class CompoundFile {
  readonly #file: Buffer;
  readonly #sectorSize: number;
  readonly #table: Uint32Array;
  readonly #miniTable: Uint32Array;
  readonly #directory: Buffer;
  #miniStream: Buffer | null = null;
  #read = 0;

  constructor(file: Buffer) {
    if (file.length < HEADER) throw damaged();
    const shift = file.readUInt16LE(AT.shift);
    if (shift !== 9 && shift !== 12) throw damaged();
    this.#file = file;
    this.#sectorSize = 1 << shift;
    this.#table = this.#allocation();
    this.#miniTable = numbersIn(this.#chain(file.readUInt32LE(AT.miniTable)));
    this.#directory = this.#chain(file.readUInt32LE(AT.directory));
  }

  root(): CompoundEntry {
    if (this.#directory.length < ENTRY || this.#directory[66] !== ROOT) throw damaged();
    return this.#entry(0, new Set(), 0);
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorSize;
    if (start >= this.#file.length) throw damaged();
    return this.#file.subarray(start, start + this.#sectorSize);
  }

  /** The sector that follows each sector; where the table itself lies is in the header, and in a chain of sectors. */
  #allocation(): Uint32Array {
    const places: number[] = [];
    for (let at = 0; at < TABLES_IN_HEADER; at++) places.push(this.#file.readUInt32LE(AT.tables + at * 4));
    const seen = new Set<number>();
    for (let next = this.#file.readUInt32LE(AT.moreTables); next < LAST_SECTOR && !seen.has(next); ) {
      seen.add(next);
      const numbers = numbersIn(this.#sector(next));
      places.push(...numbers.subarray(0, -1));
      next = numbers.at(-1) ?? NONE;
    }
    const used = [...new Set(places.filter((place) => place < LAST_SECTOR))];
    return numbersIn(Buffer.concat(used.map((place) => this.#sector(place))));
  }

  #chain(first: number): Buffer {
    return Buffer.concat(this.#follow(first, this.#table, this.#sectorSize).map((sector) => this.#sector(sector)));
  }

  #mini(first: number): Buffer {
    this.#miniStream ??= this.#chain(this.#directory.readUInt32LE(116));
    const stream = this.#miniStream;
    const sectors = this.#follow(first, this.#miniTable, MINI_SECTOR);
    return Buffer.concat(sectors.map((sector) => stream.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR)));
  }

  /** The sectors from one on. @throws FileFault for a chain that comes back to itself, and for too many of them */
  #follow(first: number, table: Uint32Array, size: number): number[] {
    const sectors: number[] = [];
    for (let next = first; next < LAST_SECTOR; next = table[next] ?? NONE) {
      sectors.push(next);
      this.#read += size;
      if (sectors.length > table.length || this.#read > this.#file.length * MOST_READ) throw damaged();
    }
    return sectors;
  }

  #entry(number: number, seen: Set<number>, depth: number): CompoundEntry {
    const entry = this.#directory.subarray(number * ENTRY, (number + 1) * ENTRY);
    const length = Math.min(64, Math.max(2, entry.readUInt16LE(64))) - 2;
    const isStream = entry[66] === STREAM;
    const child = isStream || depth >= DEEPEST ? NONE : entry.readUInt32LE(76);
    return {
      name: entry.toString('utf16le', 0, length),
      children: this.#siblings(child, seen).map((each) => this.#entry(each, seen, depth + 1)),
      bytes: () => (isStream ? this.#content(entry) : Buffer.alloc(0)),
    };
  }

  #content(entry: Buffer): Buffer {
    const [first, size] = [entry.readUInt32LE(116), entry.readUInt32LE(120)];
    if (size === 0) return Buffer.alloc(0);
    const isMini = size < this.#file.readUInt32LE(AT.cutoff);
    const content = isMini ? this.#mini(first) : this.#chain(first);
    if (content.length < size) throw damaged();
    return content.subarray(0, size);
  }

  /** The entries of a storage form a tree; those met before are passed over. */
  #siblings(first: number, seen: Set<number>): number[] {
    const found: number[] = [];
    const waiting = [first];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const entry = this.#directory.subarray(next * ENTRY, (next + 1) * ENTRY);
      if (next === 0 || seen.has(next) || entry.length < ENTRY) continue;
      seen.add(next);
      if (entry[66] === STORAGE || entry[66] === STREAM) found.push(next);
      waiting.push(entry.readUInt32LE(68), entry.readUInt32LE(72));
    }
    return found;
  }
}

function numbersIn(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4));
}

function damaged(): FileFault {
  return new FileFault('damaged_document', 'The file is damaged or not complete: parts of it are missing.');
}
