import { isAscii } from 'node:buffer';
import { type CharsetChoice, chooseCharset } from '../detect/decode-text.ts';
import { decoded } from './decoded.ts';
import { peek } from './peek.ts';

/** Bytes from which the charset is detected. */
export const HEAD_BYTES = 64 * 1024;

/**
 * Decodes a file to text while it streams in. If the first bytes are all ASCII, the charset is detected again at the
 * first byte that is not: an English feed may have its first accent after a megabyte.
 */
export class TextStream {
  readonly #bytes: AsyncIterable<Uint8Array>;
  readonly #head: Uint8Array;
  readonly #declared: string | null;
  #choice: CharsetChoice;

  /** @param head the first bytes of the stream */
  constructor(bytes: AsyncIterable<Uint8Array>, head: Uint8Array, declared: string | null) {
    this.#bytes = bytes;
    this.#head = head;
    this.#declared = declared;
    this.#choice = chooseCharset(head, declared);
  }

  /** The charset of what has been read so far. */
  get choice(): CharsetChoice {
    return this.#choice;
  }

  async *text(): AsyncGenerator<string> {
    if (this.#choice.charset !== 'utf-8' || !isAscii(this.#head)) yield* decoded(this.#bytes, this.#choice.charset);
    else {
      const bytes = this.#bytes[Symbol.asyncIterator]();
      try {
        yield* this.#fromAscii(bytes);
      } finally {
        await bytes.return?.();
      }
    }
  }

  async *#fromAscii(bytes: AsyncIterator<Uint8Array>): AsyncGenerator<string> {
    let next = await bytes.next();
    for (; !next.done && isAscii(next.value); next = await bytes.next()) yield asciiOf(next.value);
    if (next.done) return;
    const end = next.value.findIndex((byte) => byte > 127);
    yield asciiOf(next.value.subarray(0, end));
    const rest = await peek(startingWith(next.value.subarray(end), bytes), HEAD_BYTES);
    this.#choice = chooseCharset(rest.head, this.#declared, this.#head);
    yield* decoded(rest.bytes, this.#choice.charset);
  }
}

function asciiOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
