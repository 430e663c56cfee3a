import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import type { Part } from '../../part.ts';
import { ByteReader } from '../../streams/byte-reader.ts';
import { once } from '../../streams/once.ts';

const LONGEST_LINE = 64 * 1024;
/** The line above each message: "From ada@post.example Thu Jun 5 12:30:00 2014", with or without a zone or other notes. */
const FROM_LINE = /^From \S{1,320} +(?:\S{3} )?.{0,60}\d{4}.{0,60}$/;
/** A line of a text that begins so is marked, so that no message seems to begin with it. */
const MARKED = /^>+From /;

/** The mails of an mbox file (RFC 4155). */
export async function* readMbox({ bytes }: Part): AsyncGenerator<Part> {
  const reader = new ByteReader(bytes);
  const mail = new Mail();
  let isBlank = true;
  for (let line = await reader.rawLine(LONGEST_LINE); line !== null; line = await reader.rawLine(LONGEST_LINE)) {
    const start = line.subarray(0, 500).toString('latin1').trimEnd();
    if (isBlank && FROM_LINE.test(start)) yield* mail.next();
    else mail.add(MARKED.test(start) ? line.subarray(1) : line);
    isBlank = start === '';
  }
  yield* mail.next();
}

/** The mail that is being read. */
class Mail {
  #lines: Buffer[] = [];
  #length = 0;
  #number = 0;

  /** @throws FileFault when it is too large */
  add(line: Buffer): void {
    this.#length += line.length;
    if (this.#length > LIMITS.wholeFileBytes)
      throw new FileFault('too_large', `A mail has over ${LIMITS.wholeFileBytes >> 20} MB.`);
    this.#lines.push(line);
  }

  /** The mail that is complete, where there is one; then another one begins. */
  *next(): Generator<Part> {
    if (this.#number > 0)
      yield {
        name: `mail ${this.#number}`,
        contentType: null,
        format: 'eml',
        bytes: once(Buffer.concat(this.#lines)),
      };
    this.#lines = [];
    this.#length = 0;
    this.#number++;
  }
}
