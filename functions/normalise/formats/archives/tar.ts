import { FileFault } from '../../file.ts';
import type { Part } from '../../part.ts';
import { ByteReader } from '../../streams/byte-reader.ts';
import { isIgnoredEntry } from './ignored-entries.ts';
import { readPaxHead, readTarHead, type TarHead } from './tar-head.ts';

const BLOCK = 512;
/** What belongs to the next entry is held in memory. */
const LONGEST_EXTENSION = 64 * 1024;
const STEP = 64 * 1024;
const CUT = new FileFault('damaged_archive', 'The tar archive ends too early: it is not complete.');
const DAMAGED = new FileFault(
  'damaged_archive',
  'The tar archive is damaged: an entry does not begin where it should.',
);

/** The files in a tar archive, in their order, read while the archive streams in. */
export async function* readTar({ bytes }: Part): AsyncGenerator<Part> {
  const reader = new ByteReader(bytes);
  for (let head = await nextHead(reader); head !== null; head = await nextHead(reader)) {
    const content = new Content(reader, head.length);
    if (isFile(head)) yield { name: head.name, contentType: null, bytes: content.bytes() };
    await content.passOver();
  }
}

function isFile({ type, name }: TarHead): boolean {
  return (type === '0' || type === '7') && !isIgnoredEntry(name);
}

/** The head of the next entry, with what the ones before it state about it: a long name, in GNU's form or in that of pax. */
async function nextHead(reader: ByteReader): Promise<TarHead | null> {
  let stated: Partial<TarHead> = {};
  for (;;) {
    const block = await reader.take(BLOCK);
    if (block.length === 0 || block.every((byte) => byte === 0)) return null;
    if (block.length < BLOCK) throw CUT;
    const head = readTarHead(block);
    if (head === null) throw DAMAGED;
    if ((head.type !== 'x' && head.type !== 'L') || head.length > LONGEST_EXTENSION) return { ...head, ...stated };
    const text = (await reader.take(head.length)).toString('utf8');
    await reader.skip(paddingOf(head.length));
    stated = { ...stated, ...(head.type === 'L' ? { name: text.replace(/\0.*$/s, '') } : statedIn(text)) };
  }
}

function statedIn(pax: string): Partial<TarHead> {
  const { name, length } = readPaxHead(pax);
  return { ...(name !== null && { name }), ...(length !== null && { length }) };
}

function paddingOf(length: number): number {
  return (BLOCK - (length % BLOCK)) % BLOCK;
}

/** The content of an entry, of which no more may be read than is wanted. */
class Content {
  readonly #reader: ByteReader;
  readonly #padding: number;
  #left: number;

  constructor(reader: ByteReader, length: number) {
    this.#reader = reader;
    this.#left = length;
    this.#padding = paddingOf(length);
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    while (this.#left > 0) {
      const piece = await this.#reader.take(Math.min(this.#left, STEP));
      if (piece.length === 0) throw CUT;
      this.#left -= piece.length;
      yield piece;
    }
  }

  async passOver(): Promise<void> {
    await this.#reader.skip(this.#left + this.#padding);
  }
}
