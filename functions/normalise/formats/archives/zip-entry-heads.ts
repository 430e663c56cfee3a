const SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
/** What an archive without entries, and the list of all others, begins with. */
const LISTS = ['PK\x01\x02', 'PK\x05\x06'].map((signature) => Buffer.from(signature, 'latin1'));
const FLAGS = 6;
const NAME_LENGTH = 26;
const NAME = 30;
/** Bytes that are kept: more than any entry's head with the longest name that a file system has. */
const KEPT = 16 * 1024;

/** The heads of the entries that have streamed by last: fflate does not tell what their flags say. */
export class EntryHeads {
  #recent = Buffer.alloc(0);

  add(bytes: Uint8Array): void {
    this.#recent = Buffer.concat([this.#recent, bytes]).subarray(-KEPT);
  }

  /** Whether the list of the entries is among the bytes that have streamed by last. */
  hasList(): boolean {
    return LISTS.some((signature) => this.#recent.includes(signature));
  }

  /** Whether the entry of this name, whose head has just streamed by, is encrypted. */
  isEncrypted(name: string): boolean {
    const at = this.#headOf(name);
    return at >= 0 && (this.#recent.readUInt16LE(at + FLAGS) & 1) === 1;
  }

  #headOf(name: string): number {
    for (let at = this.#recent.lastIndexOf(SIGNATURE); at >= 0; at = this.#before(at)) {
      if (at + NAME > this.#recent.length) continue;
      const bytes = this.#recent.subarray(at + NAME, at + NAME + this.#recent.readUInt16LE(at + NAME_LENGTH));
      if (bytes.toString('utf8') === name || bytes.toString('latin1') === name) return at;
    }
    return -1;
  }

  #before(at: number): number {
    return at === 0 ? -1 : this.#recent.lastIndexOf(SIGNATURE, at - 1);
  }
}
