import { HEADING_ELEMENTS } from '../../text/elements.ts';
import type { Element, Text } from '../tree/node.ts';
import type { PartKind } from './parts.ts';

export type BlockKind = 'text' | 'heading' | 'item';

/** A part of the page that an element begins, and how many characters are in it. */
export interface PagePart {
  readonly kind: PartKind;
  readonly element: Element;
  characters: number;
}

/** A paragraph, heading or list item: what a reader sees apart from its neighbours. */
export interface TextBlock {
  kind: BlockKind;
  text: string;
  /** Characters of it that are links. */
  linked: number;
  /** The parts of the page that it stands in, the outermost first. */
  parts: readonly PagePart[];
  /** The texts of the page that it is made of, and the innermost block element around them. */
  texts: Text[];
  element: Element;
  /** Struck out, hidden within a line, or in an element that shows something else than its text. */
  isUnseen: boolean;
}

export function emptyBlock(kind: BlockKind, parts: readonly PagePart[], element: Element): TextBlock {
  return { kind, parts, element, text: '', linked: 0, texts: [], isUnseen: false };
}

export function kindOf(name: string, outer: BlockKind): BlockKind {
  if (HEADING_ELEMENTS.has(name)) return 'heading';
  return name === 'li' || name === 'dd' || name === 'dt' ? 'item' : outer;
}
