import { encodingOf } from '../../detect/code-pages.ts';
import { decodeText } from '../../detect/decode-text.ts';
import type { CompoundEntry } from './compound-file.ts';

/** Names of streams: `__substg1.0_` with the number of a property and its type. */
const STREAM = /^__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})$/i;
const FIXED = '__properties_version1.0';
const FIXED_ENTRY = 16;
/** Bytes above the fixed properties: of a message, and of one within another. */
const FIXED_HEAD = { outer: 32, inner: 24 };
const TYPES = { string8: 0x001e, unicode: 0x001f, binary: 0x0102, time: 0x0040, number: 0x0003 };
/** Milliseconds from 1601, where Windows counts from, to 1970. */
const EPOCH = 11_644_473_600_000n;
const CODE_PAGE = { message: 0x3ffd, internet: 0x3fde };

/** The properties of a message, or of a file attached to it ([MS-OXMSG]), by the numbers of [MS-OXPROPS]. */
export class Properties {
  readonly #streams = new Map<number, { type: number; entry: CompoundEntry }>();
  readonly #fixed = new Map<number, { type: number; value: Buffer }>();

  constructor(storage: CompoundEntry) {
    for (const entry of storage.children) {
      const [, id, type] = STREAM.exec(entry.name) ?? [];
      if (id && type) this.#streams.set(Number.parseInt(id, 16), { type: Number.parseInt(type, 16), entry });
      else if (entry.name === FIXED) this.#readFixed(Buffer.from(entry.bytes()));
    }
  }

  /** The text of the first of some properties that has one. Where the charset is not stated, its bytes tell. */
  text(...ids: number[]): string | null {
    for (const id of ids) {
      const stream = this.#streams.get(id);
      if (!stream) continue;
      const text = this.#decoded(stream.type, stream.entry);
      if (text?.trim()) return text;
    }
    return null;
  }

  has(id: number): boolean {
    return this.#streams.has(id);
  }

  bytes(id: number): Uint8Array | null {
    const stream = this.#streams.get(id);
    return stream?.type === TYPES.binary ? stream.entry.bytes() : null;
  }

  /** The storage of a property that is an object: a message within a message. */
  storage(id: number): CompoundEntry | null {
    const entry = this.#streams.get(id)?.entry;
    return entry && entry.children.length > 0 ? entry : null;
  }

  time(...ids: number[]): Date | null {
    const found = ids.map((id) => this.#fixed.get(id)).find((property) => property?.type === TYPES.time);
    const time = new Date(found ? Number(found.value.readBigUInt64LE(0) / 10_000n - EPOCH) : Number.NaN);
    return Number.isNaN(time.getTime()) ? null : time;
  }

  #number(id: number): number | null {
    const found = this.#fixed.get(id);
    return found?.type === TYPES.number ? found.value.readUInt32LE(0) : null;
  }

  #decoded(type: number, entry: CompoundEntry): string | null {
    if (type === TYPES.unicode) return Buffer.from(entry.bytes()).toString('utf16le').replaceAll('\0', '');
    if (type !== TYPES.string8 && type !== TYPES.binary) return null;
    const own = type === TYPES.string8 ? this.#number(CODE_PAGE.message) : null;
    const page = own ?? this.#number(CODE_PAGE.internet);
    const declared = page === null ? null : encodingOf(page);
    return decodeText(entry.bytes(), declared).text.replaceAll('\0', '');
  }

  #readFixed(bytes: Buffer): void {
    const head = bytes.length % FIXED_ENTRY === 0 ? FIXED_HEAD.outer : FIXED_HEAD.inner;
    for (let at = head; at + FIXED_ENTRY <= bytes.length; at += FIXED_ENTRY)
      this.#fixed.set(bytes.readUInt16LE(at + 2), {
        type: bytes.readUInt16LE(at),
        value: bytes.subarray(at + 8, at + FIXED_ENTRY),
      });
  }
}
