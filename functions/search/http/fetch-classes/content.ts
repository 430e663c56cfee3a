import { arrayBuffer } from 'node:stream/consumers';

type Whole = string | Uint8Array | ArrayBuffer;
export type ContentGiven = Whole | ReadableStream<Uint8Array> | null | undefined;

/** What streams were made of. The router makes a response anew from another's stream for each header that is added. */
const wholes = new WeakMap<ReadableStream, Whole>();

/** The body of a request or response: it is read once. */
export class Content {
  readonly #given: Whole | ReadableStream<Uint8Array> | null;
  #stream: ReadableStream<Uint8Array> | null = null;
  #isRead = false;

  constructor(given: ContentGiven) {
    this.#given = isStream(given) ? (wholes.get(given) ?? given) : (given ?? null);
  }

  /** As a stream, which is made when it is first asked for; null where there is no body. */
  get body(): ReadableStream<Uint8Array> | null {
    if (this.#given === null) return null;
    this.#stream ??= isStream(this.#given) ? this.#given : streamOf(this.#given);
    return this.#stream;
  }

  get bodyUsed(): boolean {
    return this.#isRead || this.#stream?.locked === true;
  }

  /** @throws TypeError where it was read before */
  async arrayBuffer(): Promise<ArrayBuffer> {
    if (this.#given === null) return new ArrayBuffer(0);
    if (this.bodyUsed) throw new TypeError('The body has been read already.');
    this.#isRead = true;
    if (isStream(this.#given)) return arrayBuffer(this.#given);
    const bytes = bytesOf(this.#given);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(await this.arrayBuffer());
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  /** What another body with the same content is made of. A stream can't be read twice. */
  protected get again(): ContentGiven {
    if (this.bodyUsed || isStream(this.#given)) throw new TypeError('The body can not be read twice.');
    return this.#given;
  }
}

/** Node loads its streams of the web when their class is first named, and most bodies are none. */
function isStream(given: ContentGiven): given is ReadableStream<Uint8Array> {
  const isObject = typeof given === 'object' && given !== null;
  return isObject && !(given instanceof Uint8Array || given instanceof ArrayBuffer);
}

function bytesOf(given: Whole): Uint8Array {
  if (typeof given === 'string') return new TextEncoder().encode(given);
  return given instanceof Uint8Array ? given : new Uint8Array(given);
}

function streamOf(whole: Whole): ReadableStream<Uint8Array> {
  const bytes = bytesOf(whole);
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
  wholes.set(stream, whole);
  return stream;
}
