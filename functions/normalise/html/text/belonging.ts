import { isElsewhere } from '../facts/around-title.ts';
import { hasKey, nameKey } from '../facts/title.ts';
import type { Element } from '../tree/node.ts';
import type { TextBlock } from './text-blocks.ts';

/** What the blocks of a page belong to: the article under its title, or something else. */
export interface Belonging {
  /** Whether a block is in no part of the page that belongs to something else. */
  isOwn(block: TextBlock): boolean;
  /** Whether a block is in the `article` or `main` element of the title. */
  isTitled(block: TextBlock): boolean;
  /** Whether there is such an element. */
  hasTitled: boolean;
  /** Place of the block that is the title; -1 where none is. */
  titleAt: number;
}

const WHOLE = new Set(['article', 'main']);

export function belongingOf(blocks: readonly TextBlock[], title: string | null): Belonging {
  const key = nameKey(title ?? '');
  const titleAt = key === '' ? -1 : blocks.findIndex(({ text }) => hasKey(text, key));
  const whole = outermost(blocks[titleAt]?.element ?? null);
  const isWithin = inherited((element) => element === whole);
  const isInElsewhere = inherited(isElsewhere);
  return {
    isOwn: ({ parts, element }) => parts.length === 0 && !isInElsewhere(element),
    isTitled: ({ element }) => whole !== null && isWithin(element),
    hasTitled: whole !== null,
    titleAt,
  };
}

/** The innermost `article` around an element, else the `main`. */
function outermost(element: Element | null): Element | null {
  let main: Element | null = null;
  for (let outer = element; outer; outer = outer.parentNode) {
    if (outer.localName === 'article') return outer;
    if (WHOLE.has(outer.localName)) main = outer;
  }
  return main;
}

/** Whether something holds for an element or for one around it; each element is asked once. */
function inherited(holds: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let answer = false;
    for (let outer: Element | null = element; outer; outer = outer.parentNode) {
      const found = known.get(outer) ?? (holds(outer) ? true : undefined);
      path.push(outer);
      if (found === undefined) continue;
      answer = found;
      break;
    }
    // What holds for an element holds for those in it.
    for (const each of path) known.set(each, answer);
    return answer;
  };
}
