import { htmlOrPlain, type RichText } from '../plain-text.ts';

/** Collects the text of a tree of blocks: pieces of a paragraph are joined, captions stand apart. */
export class BlockText {
  readonly #read: RichText = { paragraphs: [], captions: [], image: null, leftOut: [] };
  #pieces: string[] = [];

  /** A piece of the paragraph that is open. */
  add(text: string): void {
    this.#pieces.push(text);
  }

  /** Ends the paragraph that is open. A text in it may be HTML, or have paragraphs of its own. */
  end(): void {
    const text = this.#pieces.join('');
    this.#pieces = [];
    if (text.trim() === '') return;
    const { paragraphs, captions, image, leftOut } = htmlOrPlain(text);
    this.#read.paragraphs.push(...paragraphs);
    this.#read.captions.push(...captions);
    this.#read.leftOut.push(...leftOut);
    this.#read.image ??= image;
  }

  /** Paragraphs that are read already. */
  append(paragraphs: readonly string[]): void {
    this.end();
    this.#read.paragraphs.push(...paragraphs);
  }

  picture(caption: string, source: string | null): void {
    this.end();
    const { paragraphs, captions, image } = htmlOrPlain(caption);
    const found = captions.length > 0 ? captions : paragraphs;
    this.#read.captions.push(...found.filter((text) => text !== ''));
    this.#read.image ??= source ?? image;
  }

  read(): RichText {
    this.end();
    return this.#read;
  }
}
