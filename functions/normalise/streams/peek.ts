/** The first bytes of a stream, and the whole stream, which can still be read from its start. */
export interface Peeked {
  head: Uint8Array;
  bytes: AsyncIterable<Uint8Array>;
  /** Frees what the stream holds. To be called by whoever may not read `bytes` to the end. */
  close(): Promise<void>;
}

/** Reads at least `size` bytes ahead, or all bytes of a shorter stream. */
export async function peek(bytes: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const { value, done } = await iterator.next();
    if (done) break;
    read.push(value);
    length += value.length;
  }
  return { head: Buffer.concat(read), bytes: replay(read, iterator), close: () => end(iterator) };
}

async function end(iterator: AsyncIterator<Uint8Array>): Promise<void> {
  await iterator.return?.();
}

async function* replay(read: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    for (;;) {
      const { value, done } = await iterator.next();
      if (done) return;
      yield value;
    }
  } finally {
    await end(iterator);
  }
}
