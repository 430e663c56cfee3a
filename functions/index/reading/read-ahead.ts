/** Bytes of each file that are read while other files have their turn: short files are whole then. */
const AHEAD = 1024 * 1024;

/** A file of which the first bytes are in memory. */
export interface Ahead {
  /** Bytes in memory. */
  size: number;
  bytes: AsyncIterable<Uint8Array>;
}

export async function readAhead(bytes: AsyncIterable<Uint8Array>): Promise<Ahead> {
  const iterator = bytes[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  while (size <= AHEAD && !isWhole) {
    const { value, done } = await iterator.next();
    if (done) isWhole = true;
    else {
      read.push(value);
      size += value.length;
    }
  }
  return { size, bytes: replay(read, iterator, isWhole) };
}

async function* replay(
  read: Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  isWhole: boolean,
): AsyncGenerator<Uint8Array> {
  try {
    yield* read.splice(0);
    for (let next = isWhole ? null : await rest.next(); next && !next.done; next = await rest.next()) yield next.value;
  } finally {
    if (!isWhole) await rest.return?.();
  }
}
