import { BLOCK_ELEMENTS, UNREAD_ELEMENTS } from '../../text/elements.ts';
import type { Element } from '../tree/element.ts';
import { isElement, isText } from '../tree/node.ts';

type BlockKind = 'text' | 'heading' | 'item';

/** A paragraph, heading or list item: what a reader sees apart from its neighbours. */
export interface TextBlock {
  kind: BlockKind;
  text: string;
  /** Characters of it that are links. */
  linked: number;
  /** Element, its class and that of its parent: paragraphs of one text are set in the same way. Empty without a class. */
  setting: string;
}

/**
 * The text under an element as a reader sees it: block elements and double line breaks part it.
 * @param leaveOut whether an element is not to be read
 */
export function textBlocks(root: Element, leaveOut: (element: Element) => boolean = () => false): TextBlock[] {
  const reading: Reading = { blocks: [], open: emptyBlock('text', ''), isBlank: true, leaveOut };
  readChildren(root, { kind: 'text', isLink: false, setting: '', isPreformatted: false }, reading);
  close(reading, { kind: 'text', setting: '' });
  return reading.blocks;
}

interface Reading {
  blocks: TextBlock[];
  open: TextBlock;
  /** The open block has nothing but space. To look at its text each time would take time that grows with its square. */
  isBlank: boolean;
  leaveOut: (element: Element) => boolean;
}

interface Surroundings {
  kind: BlockKind;
  isLink: boolean;
  setting: string;
  isPreformatted: boolean;
}

function readChildren(parent: Element, around: Surroundings, reading: Reading): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (isText(child) && around.isPreformatted) readPreformatted(child.textContent, around, reading);
    else if (isText(child)) readText(child.textContent, around, reading);
    else if (isElement(child) && !UNREAD_ELEMENTS.has(child.localName) && !reading.leaveOut(child))
      readElement(child, around, reading);
  }
}

/** Where line breaks are shown, an empty line parts paragraphs. */
function readPreformatted(text: string, around: Surroundings, reading: Reading): void {
  for (const [index, part] of text.split(/\n[^\S\n]*\n/).entries()) {
    if (index > 0) close(reading, around);
    readText(part, around, reading);
  }
}

function readText(text: string, { kind, isLink, setting }: Surroundings, reading: Reading): void {
  const { open } = reading;
  const characters = text.trim().length;
  if (reading.isBlank) Object.assign(open, { kind, setting });
  reading.isBlank &&= characters === 0;
  open.text += text;
  if (isLink) open.linked += characters;
}

function readElement(element: Element, around: Surroundings, reading: Reading): void {
  const name = element.localName;
  if (name === 'br') {
    if (isDoubleBreak(element)) close(reading, around);
    else reading.open.text += '\n';
    return;
  }
  if (name === 'td' || name === 'th') reading.open.text += ' ';
  const isBlock = BLOCK_ELEMENTS.has(name);
  const kind = isBlock ? kindOf(name, around.kind) : around.kind;
  const inner = {
    kind,
    isLink: around.isLink || name === 'a',
    setting: isBlock ? settingOf(element) : around.setting,
    isPreformatted: around.isPreformatted || name === 'pre',
  };
  if (isBlock) close(reading, inner);
  readChildren(element, inner, reading);
  if (isBlock) close(reading, around);
}

function close(reading: Reading, next: Pick<Surroundings, 'kind' | 'setting'>): void {
  const text = reading.open.text.replace(/\s+/g, ' ').trim();
  if (text !== '') reading.blocks.push({ ...reading.open, text });
  reading.open = emptyBlock(next.kind, next.setting);
  reading.isBlank = true;
}

function emptyBlock(kind: BlockKind, setting: string): TextBlock {
  return { kind, setting, text: '', linked: 0 };
}

function settingOf(element: Element): string {
  const [own, outer] = [element.className, element.parentNode?.className ?? ''];
  return own || outer ? `${element.localName}.${own}<${outer}` : '';
}

function kindOf(name: string, outer: BlockKind): BlockKind {
  if (/^h[1-6]$/.test(name)) return 'heading';
  return name === 'li' || name === 'dd' || name === 'dt' ? 'item' : outer;
}

function isDoubleBreak(element: Element): boolean {
  let next = element.nextSibling;
  while (next && isText(next) && next.textContent.trim() === '') next = next.nextSibling;
  return next !== null && isElement(next) && next.localName === 'br';
}
