/** Reads a stream of bytes by lines or by known lengths. It buffers only what a call needs. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #buffer: Buffer = Buffer.alloc(0);
  #hasUnread = false;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#source = bytes[Symbol.asyncIterator]();
  }

  /** Returns the next line without its line end, cut at `longest` bytes; null at the end of the stream. */
  async line(longest: number): Promise<string | null> {
    const line = await this.rawLine(longest);
    return line === null ? null : line.toString('utf8').replace(/\r?\n$/, '');
  }

  /** Returns the bytes of the next line with its line end, cut at `longest` bytes; null at the end of the stream. */
  async rawLine(longest: number): Promise<Buffer | null> {
    for (;;) {
      const end = this.#buffer.indexOf(10);
      if (end >= 0 && end <= longest) return this.#advance(end + 1);
      if (this.#buffer.length > longest) return this.#advance(longest);
      if (!(await this.#more())) return this.#buffer.length > 0 ? this.#advance(this.#buffer.length) : null;
    }
  }

  /** Returns the next bytes; fewer at the end of the stream. */
  async take(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#buffer.length === 0 && !(await this.#more())) break;
      const piece = this.#advance(Math.min(missing, this.#buffer.length));
      pieces.push(piece);
      missing -= piece.length;
    }
    return Buffer.concat(pieces);
  }

  /** Skips bytes and returns whether the stream had that many. */
  async skip(length: number): Promise<boolean> {
    let missing = length;
    while (missing > 0) {
      if (this.#buffer.length === 0 && !(await this.#more())) return false;
      missing -= this.#advance(Math.min(missing, this.#buffer.length)).length;
    }
    return true;
  }

  /**
   * Puts bytes back to be read next. Only the first call does so: otherwise a file could have its end read again
   * forever.
   */
  unread(bytes: Buffer): void {
    if (this.#hasUnread) return;
    this.#hasUnread = true;
    this.#buffer = Buffer.concat([bytes, this.#buffer]);
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#source.next();
    if (done) return false;
    this.#buffer = this.#buffer.length === 0 ? Buffer.from(value) : Buffer.concat([this.#buffer, value]);
    return true;
  }

  #advance(length: number): Buffer {
    const taken = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    return taken;
  }
}
