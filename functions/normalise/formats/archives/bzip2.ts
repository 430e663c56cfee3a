import bitIterator from 'unbzip2-stream/lib/bit_iterator.js';
import bzip2 from 'unbzip2-stream/lib/bzip2.js';
import { FileFault } from '../../file.ts';
import type { Part } from '../../part.ts';
import type { Expansion } from '../../streams/expansion.ts';

/** The file in a bzip2 file; of several streams, as parallel programs write them, all together. */
export async function* readBzip2({ name, bytes }: Part, expansion: Expansion): AsyncGenerator<Part> {
  yield { name: name.replace(/\.bz2?$|\.tbz2?$/i, ''), contentType: null, bytes: unpack(bytes, expansion) };
}

/** Bytes of a packed block beyond its own size: tables of codes. */
const BLOCK_HEAD = 25_000;
const UNIT = 100_000;
const STREAM_HEAD = 4;
/** The shortest stream has no block. Behind the last one other bytes may fill up a sector of a tape. */
const SHORTEST_STREAM = 14;

/**
 * Where one block after the other is decoded, of all files. A stream without a block has 14 bytes: space of its own would
 * take a hundred thousand times as long as its bytes.
 */
let space = new Int32Array(0);

function spaceOf(size: number): Int32Array {
  if (space.length < size) space = new Int32Array(size);
  return space;
}

/** Unpacks block by block: the package decodes one at once, so all of its bytes have to be there. */
async function* unpack(bytes: AsyncIterable<Uint8Array>, expansion: Expansion): AsyncGenerator<Uint8Array> {
  const source = new Source(bytes);
  const block = new Block(expansion);
  await source.fill(STREAM_HEAD);
  const bits = bitIterator(() => source.next());
  do {
    const units = decode(() => bzip2.header(bits));
    const size = UNIT * units;
    for (let checksum: number | null = 0; checksum !== null; ) {
      await source.fill(bits.bytesRead + BLOCK_HEAD + size);
      checksum = decode(() => bzip2.decompress(bits, block.write, spaceOf(size), size, checksum));
      yield* block.take();
    }
  } while (await source.fill(bits.bytesRead + SHORTEST_STREAM));
}

/** The packed bytes, of which enough are received before they are asked for. */
class Source {
  readonly #bytes: AsyncIterator<Uint8Array>;
  readonly #waiting: Uint8Array[] = [];
  #received = 0;
  #hasEnded = false;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes[Symbol.asyncIterator]();
  }

  /** Receives bytes until there are so many from the beginning on; answers whether there are. */
  async fill(wanted: number): Promise<boolean> {
    while (!this.#hasEnded && this.#received < wanted) {
      const { value, done } = await this.#bytes.next();
      this.#hasEnded = done === true;
      if (!value?.length) continue;
      this.#waiting.push(value);
      this.#received += value.length;
    }
    return this.#received >= wanted;
  }

  next(): Uint8Array {
    return this.#waiting.shift() ?? cut();
  }
}

function cut(): never {
  throw new FileFault('damaged_archive', 'The bzip2 file ends too early: it is not complete.');
}

/** A block may unpack to fifty times its size: it is counted while it is unpacked. */
class Block {
  readonly #expansion: Expansion;
  #chunks: Uint8Array[] = [];
  #chunk = new Uint8Array(CHUNK);
  #length = 0;

  constructor(expansion: Expansion) {
    this.#expansion = expansion;
  }

  write = (byte: number): void => {
    this.#chunk[this.#length++] = byte;
    if (this.#length === CHUNK) this.#end();
  };

  take(): Uint8Array[] {
    this.#end();
    return this.#chunks.splice(0);
  }

  #end(): void {
    if (this.#length === 0) return;
    this.#expansion.unpacked(this.#length);
    this.#chunks.push(this.#chunk.subarray(0, this.#length));
    this.#chunk = new Uint8Array(CHUNK);
    this.#length = 0;
  }
}

const CHUNK = 64 * 1024;

/** The package throws errors of its own class. */
function decode<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Bzip2Error') throw error;
    throw new FileFault('damaged_archive', 'The bzip2 file is damaged.');
  }
}
