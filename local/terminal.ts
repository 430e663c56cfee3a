/** Where a terminal writes to, for example `process.stdout`. */
export interface Stream {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

/** Characters that a terminal acts on, that end a line, that change the direction of text, or that are halves of others. */
const ACTIVE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const CLEAR_LINE = '\r\u001b[K';

/** Returns a text with characters that a terminal acts on as `\uXXXX`. In JSON, the escaped text has the same meaning. */
export function visible(text: string): string {
  return text.replace(ACTIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Writes to a terminal, or to what stands in its place. All text goes through `visible`: names of files, titles and errors come
 * from anybody, and a terminal takes control characters in them for commands.
 */
export class Terminal {
  readonly #stream: Stream;

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY === true;
  }

  /** Writes each text as one line. */
  lines(texts: readonly string[]): void {
    if (texts.length > 0) this.#stream.write(`${texts.map(visible).join('\n')}\n`);
  }

  /** Writes a text whose line breaks are meant: a help text, the output of another program. Data must not be in it. */
  text(text: string): void {
    this.lines(text.replace(/\n$/, '').split('\n'));
  }

  /** Writes a part of such a text. What is written next follows on it in the same line. */
  part(text: string): void {
    this.#stream.write(text.split('\n').map(visible).join('\n'));
  }

  /** Writes a value as a JSON document, in one line or in many. */
  json(value: unknown, isOneLine = false): void {
    this.text(JSON.stringify(value, null, isOneLine ? undefined : 2));
  }

  /** Draws a line over the last one, which stays open. Only for terminals. */
  draw(text: string): void {
    this.#stream.write(`\r${visible(text).slice(0, (this.#stream.columns ?? 80) - 1)}\u001b[K`);
  }

  /** Removes the drawn line. */
  clear(): void {
    this.#stream.write(CLEAR_LINE);
  }
}
