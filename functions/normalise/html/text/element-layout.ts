import { BLOCK_ELEMENTS } from '../../text/elements.ts';
import { NOTE_SIGN } from '../../text/html-marks.ts';
import { type Element, isElement, isText, type Node } from '../tree/node.ts';

/** Levels above an element at which a class is looked for. */
const SETTING_LEVELS = 4;

/**
 * Element, its class and the closest class around it: paragraphs of one text are set in the same way. Empty where none
 * of them has a class, and for the body.
 */
export function settingOf(element: Element): string {
  if (element.localName === 'body') return '';
  let path = `${element.localName}.${element.className}`;
  let outer = element.parentNode;
  for (let level = 0; outer && level < SETTING_LEVELS; level++, outer = outer.parentNode) {
    if (outer.className !== '') return `${path}<${outer.className}`;
    path += `<${outer.localName}`;
  }
  return element.className === '' ? '' : path;
}

/** Whether a block stands directly in an element, which then is one as well. */
export function hasBlock({ children }: Element): boolean {
  return children.some(isBlock);
}

const BLOCK_DISPLAYS = new Set(['block', 'flex', 'grid', 'table', 'list-item']);

/** Elements of a page's own and those that a style makes blocks begin a line as well, unless they stand in one. */
export function isBlock(element: Element): boolean {
  if (BLOCK_ELEMENTS.has(element.localName)) return true;
  if (element.localName.includes('-')) return !isInLine(element);
  return BLOCK_DISPLAYS.has(element.style?.display ?? '');
}

function isInLine(element: Element): boolean {
  return [element.previousSibling, element.nextSibling].some(
    (node: Node | null) => node !== null && isText(node) && node.textContent.trim() !== '',
  );
}

/** Named elements next to each other, as those of a name and a date, are words apart; styled pieces of a word are not. */
export function isApart(element: Element): boolean {
  const before = element.previousSibling;
  if (!before || !isElement(before) || isBlock(before) || (element.className === '' && before.className === ''))
    return false;
  return (
    /[\p{L}\p{N}]$/u.test(before.textContent) &&
    before.textContent.length > 1 &&
    /^[\p{Lu}\p{N}]/u.test(element.textContent)
  );
}

/** Languages that set no spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Whether an inline element is words of the sentence around it: apart from those beside it, not put behind one of them. */
export function isAmongWords({ previousSibling, nextSibling }: Element): boolean {
  const [before, after] = [textOf(previousSibling), textOf(nextSibling)];
  return (LETTER.test(before) || LETTER.test(after)) && !isLetter(before.at(-1)) && !isLetter(after[0]);
}

/** Whether what stands behind an inline element goes on with its sentence. */
export function goesOn({ nextSibling }: Element): boolean {
  return /^[\s,]*\p{Ll}/u.test(textOf(nextSibling));
}

function textOf(node: Node | null): string {
  return node !== null && isText(node) ? node.textContent : '';
}

function isLetter(character = ' '): boolean {
  return LETTER.test(character) && !UNSPACED.test(character);
}

/** The raised number of a note, which else would end the word before it. */
export function isNoteSign(element: Element): boolean {
  if (element.localName !== 'sup') return false;
  const child = element.firstChild;
  const isLink = child !== null && isElement(child) && child.localName === 'a';
  return isLink && NOTE_SIGN.test(element.textContent);
}

/** Whether a line break is followed by another one: together they part paragraphs. */
export function isDoubleBreak(element: Element): boolean {
  let next = element.nextSibling;
  while (next && isText(next) && next.textContent.trim() === '') next = next.nextSibling;
  return next !== null && isElement(next) && next.localName === 'br';
}

/** A font of 4 is that of a heading. */
const LARGE = /^(?:[4-7]|\+[1-4])$/;

/** Whether the text of an inline element stands out by its weight or size. */
export function isStrong(element: Element): boolean {
  const { localName } = element;
  if (localName === 'b' || localName === 'strong' || localName === 'big') return true;
  return localName === 'font' && LARGE.test(element.getAttribute('size')?.trim() ?? '');
}

const LONGEST_HEADING_LINE = 150;

/** Whether a line that stands out as a whole, before one that does not, is a heading: a name before a colon is none. */
export function isHeadingLine(pieces: readonly string[]): boolean {
  const line = pieces.join('').trim();
  return line !== '' && line.length <= LONGEST_HEADING_LINE && !/[:：]$/u.test(line);
}
