import { FileFault } from '../file.ts';
import { LIMITS } from '../limits.ts';

/** The file as a whole is too large; no single part is the cause. */
export class ExpansionFault extends FileFault {}

/** Counts the bytes that a file expands to, over all levels together, so that a small file can't cause unlimited work. */
export class Expansion {
  #read = 0;
  #made = 0;

  /** Counts the bytes of the file itself while they are read. */
  async *reading(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      this.#read += chunk.length;
      this.#check();
      yield chunk;
    }
  }

  /** Counts unpacked bytes. @throws FileFault when there are too many */
  unpacked(bytes: number): void {
    this.#made += bytes;
    this.#check();
    if (this.#made > LIMITS.expansionGrace && this.#made > this.#read * LIMITS.expansionRatio)
      throw new ExpansionFault(
        'expands_too_far',
        `Unpacked the file has more than ${LIMITS.expansionRatio} times its size: no text does.`,
      );
  }

  #check(): void {
    if (this.#read + this.#made > LIMITS.totalBytes)
      throw new ExpansionFault(
        'too_large',
        `Unpacked the file has over ${LIMITS.totalBytes >> 30} GB. Upload it in parts.`,
      );
  }
}
