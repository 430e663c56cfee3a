import { withSingleSpaces } from '../../text/clean-text.ts';
import { type Element, isElement, isLink, isText, type Text } from '../tree/node.ts';
import {
  goesOn,
  hasBlock,
  isApart,
  isBlock,
  isDoubleBreak,
  isHeadingLine,
  isNoteSign,
  isStrong,
} from './element-layout.ts';
import { isPassedOver, isUnread, type PartKind, unseenText } from './parts.ts';
import { type BlockKind, emptyBlock, kindOf, type PagePart, type TextBlock } from './text-block.ts';

/** What an element begins: a part of the page, or nothing to be read at all; null for neither. */
type Judge = (element: Element) => PartKind | 'unread' | null;

/**
 * The text under an element as a reader sees it: block elements and double line breaks part it.
 * @param leaveOut whether an element is not to be read
 */
export function textBlocks(root: Element, leaveOut: (element: Element) => boolean = () => false): TextBlock[] {
  return new Reading((element) => (leaveOut(element) ? 'unread' : null), root, false).read();
}

/** The same, each block with the parts of the page that it stands in, and with what nobody sees as blocks of their own. */
export function readBlocks(root: Element, judge: Judge): TextBlock[] {
  return new Reading(judge, root, true).read();
}

interface Surroundings {
  kind: BlockKind;
  isLink: boolean;
  isPreformatted: boolean;
  isStrong: boolean;
  parts: readonly PagePart[];
  block: Element;
}

/** A badge before a sentence: "Live". */
const LONGEST_BADGE = 20;
class Reading {
  readonly #blocks: TextBlock[] = [];
  readonly #judge: Judge;
  readonly #keepsUnseen: boolean;
  #open: TextBlock;
  readonly #root: Element;
  #pieces: string[] = [];
  /** The open block has nothing but space. */
  #isBlank = true;
  /** All of the open block stands out, as headings did before there were styles. */
  #isStrong = true;
  /** All characters read so far: by them the length of a part is told. */
  #characters = 0;
  /** A part that an inline element begins, and how many characters of the open block are in it. */
  #inline: { part: PagePart; characters: number } | null = null;

  constructor(judge: Judge, root: Element, keepsUnseen: boolean) {
    this.#root = root;
    this.#open = emptyBlock('text', [], root);
    this.#judge = judge;
    this.#keepsUnseen = keepsUnseen;
  }

  read(): TextBlock[] {
    this.#readChildren(this.#root, {
      kind: 'text',
      isLink: false,
      isPreformatted: false,
      isStrong: false,
      parts: [],
      block: this.#root,
    });
    this.#close('text', [], this.#root);
    return this.#blocks;
  }

  #readChildren(parent: Element, around: Surroundings): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (isText(child)) this.#readText(child, around);
      else if (isElement(child)) this.#readElement(child, around);
    }
  }

  #readText(node: Text, around: Surroundings): void {
    // Where line breaks are shown, an empty line parts paragraphs.
    const parts = around.isPreformatted ? node.textContent.split(/\n[^\S\n]*\n/) : [node.textContent];
    for (const [index, text] of parts.entries()) {
      if (index > 0) this.#close(around.kind, around.parts, around.block);
      this.#add(text, node, around);
    }
  }

  #add(text: string, node: Text, { kind, isLink, isStrong, parts, block }: Surroundings): void {
    const characters = text.trim().length;
    this.#pieces.push(text);
    if (characters === 0) return;
    const open = this.#open;
    if (this.#isBlank) {
      open.kind = kind;
      open.parts = parts;
      open.element = block;
    }
    this.#isBlank = false;
    this.#isStrong &&= isStrong;
    this.#characters += characters;
    open.texts.push(node);
    if (isLink) open.linked += characters;
  }

  #readElement(element: Element, around: Surroundings): void {
    const name = element.localName;
    if (name === 'br') this.#breakLine(element, around);
    if (name === 'br' || isNoteSign(element)) return;
    if (isUnread(element, this.#isBlank)) {
      this.#passOver(element, around);
      return;
    }
    const kind = this.#judge(element);
    if (kind === 'unread') return;
    if (name === 'td' || name === 'th') this.#pieces.push(' ');
    if (isBlock(element) || (kind === 'caption' && hasBlock(element))) this.#readBlock(element, kind, around);
    else this.#readInline(element, kind, around);
  }

  #breakLine(element: Element, { kind, isStrong, parts, block }: Surroundings): void {
    if (isDoubleBreak(element) || (!isStrong && this.#isStrong && isHeadingLine(this.#pieces)))
      this.#close(kind, parts, block);
    else this.#pieces.push('\n');
  }

  #readBlock(element: Element, partKind: PartKind | null, around: Surroundings): void {
    const part = partKind === null ? null : { kind: partKind, element, characters: 0 };
    const inner: Surroundings = {
      kind: kindOf(element.localName, around.kind),
      isLink: around.isLink,
      isPreformatted: around.isPreformatted || element.localName === 'pre',
      isStrong: around.isStrong,
      parts: part === null ? around.parts : [...around.parts, part],
      block: element,
    };
    this.#close(inner.kind, inner.parts, element);
    const before = this.#characters;
    this.#readChildren(element, inner);
    if (part) part.characters = this.#characters - before;
    this.#close(around.kind, around.parts, around.block);
  }

  #readInline(element: Element, kind: PartKind | null, around: Surroundings): void {
    const isBadge = kind === 'kicker' && this.#isBlank && element.textContent.length <= LONGEST_BADGE;
    if (isPassedOver(element, kind) || (isBadge && !goesOn(element))) {
      this.#passOver(element, around);
      return;
    }
    if (isApart(element)) this.#pieces.push(' ');
    const before = this.#characters;
    this.#readChildren(element, {
      ...around,
      isLink: around.isLink || isLink(element),
      isStrong: around.isStrong || isStrong(element),
    });
    const characters = this.#characters - before;
    if (kind !== null && characters > (this.#inline?.characters ?? 0))
      this.#inline = { part: { kind, element, characters }, characters };
  }

  /** What nobody sees in a text is a block of its own where it is a sentence: most of it are labels. */
  #passOver(element: Element, { parts, block }: Surroundings): void {
    const text = this.#keepsUnseen ? unseenText(element) : null;
    if (text === null) return;
    const part: PagePart = { kind: 'hidden', element, characters: text.length };
    this.#blocks.push({ ...emptyBlock('text', [...parts, part], block), text, isUnseen: true });
  }

  #close(kind: BlockKind, parts: readonly PagePart[], element: Element): void {
    const open = this.#open;
    if (this.#isBlank) {
      open.kind = kind;
      open.parts = parts;
      open.element = element;
    } else {
      open.text = withSingleSpaces(this.#pieces.join(''));
      open.parts = this.#partsOfLine();
      this.#blocks.push(open);
      this.#open = emptyBlock(kind, parts, element);
    }
    if (this.#pieces.length > 0) this.#pieces = [];
    this.#isBlank = this.#isStrong = true;
    this.#inline = null;
  }

  /** An inline element is a part of the page where it is the whole line. */
  #partsOfLine(): readonly PagePart[] {
    const { parts, texts } = this.#open;
    const all = texts.reduce((sum, text) => sum + text.textContent.trim().length, 0);
    return this.#inline && this.#inline.characters >= all ? [...parts, this.#inline.part] : parts;
  }
}
