import { Unzip, UnzipInflate } from 'fflate';
import { summariseError } from '../../../error-summary.ts';
import { FileFault } from '../../file.ts';
import type { Expansion } from '../../streams/expansion.ts';
import { steps } from '../../streams/steps.ts';
import { EntryHeads } from './zip-entry-heads.ts';

/** Bytes unpacked at once: each may become a thousand, and they wait in memory. */
const STEP = 8 * 1024;

interface Entry {
  name: string;
  waiting: Uint8Array[];
  isComplete: boolean;
  fault: FileFault | null;
}

/** A ZIP archive that is unpacked while it streams in: nothing is held but what one step has unpacked. */
export class ZipStream {
  readonly #steps: AsyncIterator<Uint8Array>;
  readonly #unzip: Unzip;
  readonly #heads = new EntryHeads();
  readonly #begun: Entry[] = [];
  readonly #expansion: Expansion;
  /** Bytes that the step at hand has unpacked. They are counted after it: an error thrown within it would be swallowed. */
  #unpacked = 0;
  #hasEnded = false;
  /** Whether the list of the entries has begun, which stands behind the last one, or its lack has been said. */
  #isListed = false;

  constructor(bytes: AsyncIterable<Uint8Array>, expansion: Expansion, isWanted: (name: string) => boolean) {
    this.#steps = steps(bytes, STEP);
    this.#expansion = expansion;
    this.#unzip = new Unzip((file) => {
      this.#isListed = false;
      if (!isWanted(file.name)) return;
      const entry: Entry = { name: file.name, waiting: [], isComplete: false, fault: null };
      this.#begun.push(entry);
      file.ondata = (error, chunk, isLast) => {
        if (error) entry.fault = damaged(error);
        else {
          this.#unpacked += chunk.length;
          if (chunk.length > 0) entry.waiting.push(chunk);
        }
        entry.isComplete ||= isLast || error !== null;
      };
      if (this.#heads.isEncrypted(file.name)) refuse(entry, ENCRYPTED);
      else startEntry(file, entry);
    });
    this.#unzip.register(UnzipInflate);
  }

  /**
   * The wanted entries. The bytes of one have to be read before the next entry is asked for.
   * @throws FileFault behind the last one, where the archive lacks its list of the entries: others may be missing
   */
  async *entries(): AsyncGenerator<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
    for (;;) {
      const entry = this.#begun.shift();
      if (entry) {
        yield { name: entry.name, bytes: this.#bytesOf(entry) };
        await this.#passOver(entry);
      } else if (!(await this.#step())) break;
    }
    if (!this.#isListed) throw CUT;
  }

  async *#bytesOf(entry: Entry): AsyncGenerator<Uint8Array> {
    for (;;) {
      yield* entry.waiting.splice(0);
      if (entry.fault) throw entry.fault;
      if (entry.isComplete) return;
      if (!(await this.#step())) throw this.#cut();
    }
  }

  #cut(): FileFault {
    this.#isListed = true;
    return CUT;
  }

  async #passOver(entry: Entry): Promise<void> {
    do entry.waiting.length = 0;
    while (!entry.isComplete && (await this.#step()));
  }

  /** Unpacks a little more; false at the end of the archive. */
  async #step(): Promise<boolean> {
    if (this.#hasEnded) return false;
    const { value, done } = await this.#steps.next();
    this.#hasEnded = done === true;
    if (value) this.#heads.add(value);
    try {
      this.#unzip.push(value ?? new Uint8Array(0), this.#hasEnded);
    } catch (error) {
      throw this.#hasEnded && isFlateError(error) ? this.#cut() : damaged(error);
    }
    this.#isListed ||= this.#heads.hasList();
    this.#expansion.unpacked(this.#unpacked);
    this.#unpacked = 0;
    return true;
  }
}

const ENCRYPTED = new FileFault('encrypted', 'It is encrypted. Put it into the archive without a password.');
const CUT = new FileFault('damaged_archive', 'The ZIP archive ends too early: it is not complete.');

function damaged(error: unknown): FileFault {
  const isExpected = isFlateError(error);
  const reason = isExpected ? error.message.slice(0, 100) : 'it can not be unpacked';
  return new FileFault(
    'damaged_archive',
    `The ZIP archive is damaged or uses a method that is not read: ${reason}.`,
    isExpected ? undefined : summariseError(error),
  );
}

/** The errors that fflate itself reports have a number as their code. */
function isFlateError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

/** Starting an entry whose method is unknown tells its `ondata` so, and then fails with a TypeError. */
function startEntry(file: { start(): void }, entry: Entry): void {
  try {
    file.start();
  } catch (error) {
    refuse(entry, entry.fault ?? damaged(error));
  }
}

function refuse(entry: Entry, fault: FileFault): void {
  entry.fault = fault;
  entry.isComplete = true;
}
