/** What every text is packed against ([MS-OXRTFCP] 2.1.2.1): the words that most RTF begins with. */
const DICTIONARY = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);
const WINDOW = 4096;
const HEAD = 16;
const [COMPRESSED, UNCOMPRESSED] = [0x75465a4c, 0x414c454d];
/** A reference has two bytes and stands for at most 17: what follows can not be longer. */
const MOST_TIMES = 9;

/** The RTF of a message of Outlook, as characters; what is there of one that is cut. */
export function unpackRtf(packed: Uint8Array): string {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  if (bytes.length < HEAD) return '';
  const kind = bytes.readUInt32LE(8);
  if (kind === UNCOMPRESSED) return bytes.toString('latin1', HEAD);
  return kind === COMPRESSED ? expand(bytes.subarray(HEAD), bytes.readUInt32LE(4)) : '';
}

function expand(packed: Buffer, size: number): string {
  const unpacked = new Unpacked(Math.min(size, packed.length * MOST_TIMES));
  for (let at = 0; at < packed.length && !unpacked.isComplete; ) {
    const flags = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      const isReference = ((flags >> bit) & 1) === 1;
      if (isReference) unpacked.repeat(((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0));
      else unpacked.write(packed[at]);
      at += isReference ? 2 : 1;
    }
  }
  return unpacked.text();
}

/** What is unpacked, and the last 4,096 bytes of it, which a reference repeats a part of. */
class Unpacked {
  readonly #window = Buffer.alloc(WINDOW);
  readonly #bytes: Buffer;
  #written = DICTIONARY.copy(this.#window);
  #length = 0;
  isComplete = false;

  constructor(size: number) {
    this.#bytes = Buffer.alloc(size);
  }

  write(byte = 0): void {
    this.isComplete ||= this.#length === this.#bytes.length;
    if (this.isComplete) return;
    this.#window[this.#written++ % WINDOW] = byte;
    this.#bytes[this.#length++] = byte;
  }

  /** @param reference where in the window, and how much; one to where the next byte is written ends the text */
  repeat(reference: number): void {
    const from = reference >> 4;
    this.isComplete ||= from === this.#written % WINDOW;
    for (let copied = 0; copied < (reference & 15) + 2; copied++) this.write(this.#window[(from + copied) % WINDOW]);
  }

  text(): string {
    return this.#bytes.toString('latin1', 0, this.#length);
  }
}
