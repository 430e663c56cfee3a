/** The head of an entry in a tar archive. */
export interface TarHead {
  name: string;
  /** Bytes of its content. */
  length: number;
  /** `0` for a file; other letters for folders, links and what belongs to the next entry. */
  type: string;
}

const SPACE = 32;
const CHECKSUM = { start: 148, end: 156 };

/** Reads the head of an entry (POSIX ustar, GNU); null for a block that is none. */
export function readTarHead(block: Buffer): TarHead | null {
  const stated = numberAt(block, CHECKSUM.start, 8);
  const sum = block.reduce(
    (sum, byte, index) => sum + (index >= CHECKSUM.start && index < CHECKSUM.end ? SPACE : byte),
    0,
  );
  const length = numberAt(block, 124, 12);
  if (stated !== sum || !Number.isSafeInteger(length)) return null;
  const isPosix = textAt(block, 257, 6) === 'ustar';
  const prefix = isPosix && block[262] === 0 ? textAt(block, 345, 155) : '';
  const name = textAt(block, 0, 100);
  const type = String.fromCharCode(block[156] ?? 0).replace('\0', '0');
  return { name: prefix === '' ? name : `${prefix}/${name}`, length, type };
}

/** The name and the length that the extended head of an entry states (pax). */
export function readPaxHead(text: string): { name: string | null; length: number | null } {
  const name = /^\d{1,9} path=(.+)$/m.exec(text)?.[1] ?? null;
  const length = /^\d{1,9} size=(\d{1,15})$/m.exec(text)?.[1];
  return { name, length: length === undefined ? null : Number(length) };
}

/** Octal digits; a length that needs more of them is in binary, which the first bit tells. */
function numberAt(block: Buffer, start: number, size: number): number {
  if ((block[start] ?? 0) & 0x80) return Number(block.readBigUInt64BE(start + size - 8));
  return Number.parseInt(textAt(block, start, size).trim() || '0', 8);
}

function textAt(block: Buffer, start: number, size: number): string {
  const field = block.subarray(start, start + size);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? size : end).toString('utf8');
}
