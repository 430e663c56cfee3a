import type { LeftOut } from '../../article.ts';
import { type Block, emptyBlock, lettersOf } from './block.ts';
import { withSingleSpaces } from './clean-text.ts';
import { BLOCK_ELEMENTS, HEADING_ELEMENTS, UNREAD_ELEMENTS } from './elements.ts';
import { isCaption, isNoteLink, isOutside, NOTE_SIGN } from './html-marks.ts';
import type { TagHandler } from './html-tokens.ts';
import { isRuleLine } from './rule-lines.ts';

/** Elements that part paragraphs: a cell of a table stands apart from the next one. */
const PARTING: ReadonlySet<string> = new Set([...BLOCK_ELEMENTS, 'td', 'th']);
const EMPHASIS = new Set(['strong', 'b', 'em', 'i']);
/** Some servers wrap a whole page in one form: one with more characters than this holds the text. */
const LONGEST_FORM = 1_000;

/** Builds the blocks of HTML from its tags and texts. */
export class HtmlTextReader implements TagHandler {
  readonly #blocks: Block[] = [];
  readonly #captions: string[] = [];
  readonly #leftOut: LeftOut[] = [];
  #image: string | null = null;
  #block = emptyBlock();
  #line: string[] = [];
  /** The open block has text that is not emphasised. */
  #isPlain = false;
  #depth = 0;
  #unread = 0;
  #emphasis = 0;
  #links = 0;
  #preformatted = 0;
  /** Depth of the open caption. */
  #caption: number | null = null;
  /** The open element that is hidden or stands around the text, and what is in it. */
  #outside: { depth: number; pieces: string[] } | null = null;
  /** The open form, and how many blocks stand before it. */
  #form: { depth: number; start: number } | null = null;
  /** The open link to a note, and how many pieces of its line stand before it. */
  #note: { depth: number; start: number } | null = null;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.#depth++;
    this.#count(name, 1);
    if (PARTING.has(name)) this.#endBlock(HEADING_ELEMENTS.has(name));
    else if (name === 'br') this.#endLine();
    if (this.#caption === null && isCaption(name, attributes)) {
      this.#endBlock(false);
      this.#caption = this.#depth;
    }
    if (isOutside(name, attributes)) this.#outside ??= { depth: this.#depth, pieces: [] };
    if (name === 'form') this.#form ??= { depth: this.#depth, start: this.#blocks.length };
    if (isNoteLink(name, attributes)) this.#note ??= { depth: this.#depth, start: this.#line.length };
    this.#keepAddresses(name, attributes);
  }

  text(text: string): void {
    if (this.#unread > 0) return;
    if (this.#outside) {
      this.#outside.pieces.push(text);
      return;
    }
    if (this.#emphasis === 0 && text.trim() !== '') this.#isPlain = true;
    if (this.#links > 0) this.#block.linked += lettersOf(text);
    // Where line breaks are shown, an empty line parts paragraphs.
    const [first = '', ...others] = this.#preformatted > 0 ? text.split(/\n[^\S\n]*\n/) : [text];
    this.#line.push(first);
    for (const part of others) {
      this.#endBlock(false);
      this.#line.push(part);
    }
  }

  close(name: string): void {
    this.#count(name, -1);
    if (this.#note?.depth === this.#depth) this.#closeNote(this.#note.start);
    if (PARTING.has(name)) this.#endBlock(false);
    if (this.#caption === this.#depth) {
      this.#endBlock(false);
      this.#caption = null;
    }
    if (this.#outside?.depth === this.#depth) this.#closeOutside(this.#outside.pieces);
    if (this.#form?.depth === this.#depth) this.#closeForm(this.#form.start);
    this.#depth--;
  }

  end(): { blocks: Block[]; captions: string[]; image: string | null; leftOut: LeftOut[] } {
    this.#endBlock(false);
    return { blocks: this.#blocks, captions: this.#captions, image: this.#image, leftOut: this.#leftOut };
  }

  #count(name: string, step: 1 | -1): void {
    if (UNREAD_ELEMENTS.has(name)) this.#unread += step;
    if (EMPHASIS.has(name)) this.#emphasis += step;
    if (name === 'pre') this.#preformatted += step;
    if (name === 'a') this.#links += step;
  }

  #keepAddresses(name: string, attributes: ReadonlyMap<string, string>): void {
    const href = attributes.get('href');
    if (name === 'a' && href && !this.#outside) this.#block.links.push(href);
    // A picture of one pixel counts readers.
    const source = name === 'img' && attributes.get('width') !== '1' ? attributes.get('src') : undefined;
    if (source) this.#image ??= source;
  }

  #endLine(): void {
    const text = oneLine(this.#line);
    this.#line = [];
    if (this.#note) this.#note.start = 0;
    if (text !== '' && !isRuleLine(text)) this.#block.lines.push(text);
  }

  #endBlock(startsHeading: boolean): void {
    this.#endLine();
    const block = { ...this.#block, emphasised: !this.#isPlain };
    if (this.#caption !== null) this.#captions.push(...block.lines);
    else if (block.lines.length > 0) this.#blocks.push(block);
    this.#block = { ...emptyBlock(), heading: startsHeading };
    this.#isPlain = false;
  }

  /** The number of a note would end the word before it. */
  #closeNote(start: number): void {
    if (NOTE_SIGN.test(this.#line.slice(start).join(''))) this.#line.splice(start);
    this.#note = null;
  }

  #closeOutside(pieces: readonly string[]): void {
    this.#leaveOut([oneLine(pieces)]);
    this.#outside = null;
  }

  #closeForm(start: number): void {
    const lines = this.#blocks.slice(start).flatMap((block) => block.lines);
    if (lines.join(' ').length <= LONGEST_FORM) {
      this.#blocks.splice(start);
      this.#leaveOut(lines);
    }
    this.#form = null;
  }

  #leaveOut(lines: readonly string[]): void {
    for (const text of lines) if (text !== '') this.#leftOut.push({ text, reason: 'markup' });
  }
}

function oneLine(pieces: readonly string[]): string {
  return withSingleSpaces(pieces.join(''));
}
