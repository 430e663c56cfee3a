import type { Element } from '../../tree/node.ts';
import { beginningOf, isWithin } from '../../tree/walk.ts';
import type { TextBlock } from '../text-block.ts';

/** Characters of a box besides the paragraph in it, its nodes that are looked at, and levels at which one is looked for. */
const LONGEST = 700;
const MOST_NODES = 300;
const LEVELS = 5;
/** A shorter link names a person, a section or a network. */
const SHORTEST_HEADLINE = 25;
const PICTURES_AND_HEADINGS = 'img,picture,h2,h3,h4,h5';
const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5']);

/** Whether a paragraph shares a small box with the headline or picture of another page: it tells of that one. */
export function isInLinkedBox({ element, text }: TextBlock): boolean {
  let box = element.parentNode;
  for (let level = 0; box && level < LEVELS; level++, box = box.parentNode) {
    if (box.localName === 'a') return true;
    if (!beginningOf(box, text.length + LONGEST, MOST_NODES).isWhole) return false;
    if (box.querySelectorAll('a').some((link) => isHeadline(link) && !isWithin(link, element))) return true;
  }
  return false;
}

function isHeadline(link: Element): boolean {
  return (
    link.textContent.trim().length >= SHORTEST_HEADLINE ||
    HEADINGS.has(link.parentNode?.localName ?? '') ||
    link.querySelectorAll(PICTURES_AND_HEADINGS).length > 0
  );
}
