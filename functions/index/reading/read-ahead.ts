/** Bytes of each file that are read while other files have their turn: short files are whole then. */
const AHEAD = 1024 * 1024;

/** A file of which the first bytes are in memory. */
export interface Ahead {
  pieces: readonly Uint8Array[];
  /** Bytes in memory. */
  size: number;
  /** Whether that is all. */
  isWhole: boolean;
  /** The file from its start. */
  bytes: AsyncIterable<Uint8Array>;
}

export async function readAhead(bytes: AsyncIterable<Uint8Array>): Promise<Ahead> {
  const iterator = bytes[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  while (size <= AHEAD && !isWhole) {
    const { value, done } = await iterator.next();
    if (done) isWhole = true;
    else {
      pieces.push(value);
      size += value.length;
    }
  }
  return { pieces, size, isWhole, bytes: replay(pieces, isWhole ? null : iterator) };
}

/** Lets go of each piece that it has yielded. */
async function* replay(pieces: Uint8Array[], rest: AsyncIterator<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  try {
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) yield piece;
    for (let next = await rest?.next(); next && !next.done; next = await rest?.next()) yield next.value;
  } finally {
    await rest?.return?.();
  }
}
