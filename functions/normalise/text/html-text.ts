import { readTags, type TagHandler } from './html-tokens.ts';
import { isRuleLine } from './rule-lines.ts';

/** What stands in a piece of HTML that is an article's text and nothing else, as feeds and wires carry it. */
export interface RichText {
  paragraphs: string[];
  captions: string[];
  /** Address of the first picture. */
  image: string | null;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body br center dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const UNREAD = new Set(
  'button canvas form head iframe menu nav noscript object script select style svg template'.split(' '),
);

/** What blogs call a caption by its class only: `wp-caption-text`, `tr-caption`, `image-caption`. */
const CAPTION_CLASS = /(?:^|\s)(?!cta-)(?:[\w-]+-)?caption(?:-text)?(?=\s|$)/i;
/** What a style hides from readers: newsletters begin with a preview for lists of mails. */
const HIDDEN = /(?:^|[;\s])(?:display\s?:\s?none|visibility\s?:\s?hidden|mso-hide\s?:\s?all)/i;

/** Reads text in HTML: block elements part paragraphs, captions stand apart. Linear in its length. */
export function readRichText(html: string): RichText {
  const reader = new RichTextReader();
  readTags(html, reader, Number.POSITIVE_INFINITY);
  return reader.end();
}

/** The number of a note, which else would end the word before it. */
const NOTE_MARK = /(?:^|\s)(?:footnote-(?:anchor|ref|number|backref)|fn|reference)(?=\s|$)/;

class RichTextReader implements TagHandler {
  readonly #read: RichText = { paragraphs: [], captions: [], image: null };
  #pieces: string[] = [];
  #unread = 0;
  #depth = 0;
  /** Depths of the caption and of the hidden element that are open. */
  #caption: number | null = null;
  #hidden: number | null = null;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (UNREAD.has(name)) this.#unread++;
    if (BLOCKS.has(name)) this.#part();
    this.#depth++;
    const isCaption = name === 'figcaption' || CAPTION_CLASS.test(attributes.get('class') ?? '');
    if (isCaption && this.#caption === null) {
      this.#part();
      this.#caption = this.#depth;
    }
    if (isHidden(name, attributes)) this.#hidden ??= this.#depth;
    // A picture of one pixel counts readers.
    const source = name === 'img' && attributes.get('width') !== '1' ? attributes.get('src') : undefined;
    if (source) this.#read.image ??= source;
  }

  text(text: string): void {
    if (this.#unread === 0 && this.#hidden === null) this.#pieces.push(text);
  }

  close(name: string): void {
    if (UNREAD.has(name)) this.#unread--;
    if (BLOCKS.has(name)) this.#part();
    if (this.#caption === this.#depth) {
      this.#part();
      this.#caption = null;
    }
    if (this.#hidden === this.#depth) this.#hidden = null;
    this.#depth--;
  }

  end(): RichText {
    this.#part();
    return this.#read;
  }

  #part(): void {
    const text = this.#pieces.join('').replace(/\s+/g, ' ').trim();
    this.#pieces = [];
    if (text !== '' && !isRuleLine(text))
      (this.#caption === null ? this.#read.paragraphs : this.#read.captions).push(text);
  }
}

function isHidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
  const isNoteMark = (name === 'a' || name === 'sup') && NOTE_MARK.test(attributes.get('class') ?? '');
  return isNoteMark || HIDDEN.test(attributes.get('style') ?? '');
}

/** HTML as one line of text: for titles and summaries. */
export function plainLine(html: string): string {
  return /[<&]/.test(html) ? readRichText(html).paragraphs.join(' ') : html.replace(/\s+/g, ' ').trim();
}
