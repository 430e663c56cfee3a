import { readDate } from '../../fields/dates.ts';
import type { Element } from '../tree/node.ts';
import { beginningOf } from '../tree/walk.ts';

/** A date that stands in a page. */
export interface Dated {
  readonly value: string;
  readonly element: Element;
}

/** Levels between a date and its entry, and the text that an entry has at least. */
const LEVELS = 5;
const SHORTEST_ENTRY = 60;
const MOST_NODES = 100;
const HEADINGS = 'h2,h3,h4';

/**
 * Dates of a page without those of entries beside each other, as in a live blog: in their place stands the earliest of
 * them, when its text began. Entries that lead to other pages are about something else.
 * @param dates in the order of the page
 */
export function withoutEntries<Kind extends Dated>(dates: readonly Kind[]): Kind[] {
  const entries = entriesOf(dates);
  if (entries.size === 0) return [...dates];
  const own = [...entries].filter(([, box]) => !leadsElsewhere(box)).map(([date]) => date);
  const earliest = own.reduce<Kind | null>(
    (first, each) => (first && timeOf(first) <= timeOf(each) ? first : each),
    null,
  );
  const place = dates.findIndex((date) => entries.has(date));
  return dates.flatMap((date, at) => (at === place && earliest ? [earliest] : entries.has(date) ? [] : [date]));
}

function timeOf({ value }: Dated): number {
  return readDate(value)?.at.getTime() ?? Number.POSITIVE_INFINITY;
}

function entriesOf<Kind extends Dated>(dates: readonly Kind[]): Map<Kind, Element> {
  const entries = new Map<Kind, Element>();
  for (const [at, date] of dates.entries()) {
    const next = dates[at + 1];
    const boxes = next ? siblingsAround(date.element, next.element) : null;
    if (!next || !boxes?.every(isEntry)) continue;
    entries.set(date, boxes[0]).set(next, boxes[1]);
  }
  return entries;
}

/** The elements of one kind around two others that stand beside each other; null where they share none. */
function siblingsAround(one: Element, other: Element): [Element, Element] | null {
  const around = pathOf(one);
  for (const box of pathOf(other)) {
    const sibling = around.find((each) => each !== box && each.parentNode === box.parentNode);
    if (sibling)
      return sibling.localName === box.localName && sibling.className === box.className ? [sibling, box] : null;
  }
  return null;
}

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let outer: Element | null = element; outer && path.length < LEVELS; outer = outer.parentNode) path.push(outer);
  return path;
}

/** The article itself has the title of the page in it. */
function isEntry(box: Element): boolean {
  return (
    beginningOf(box, SHORTEST_ENTRY, MOST_NODES).text.length >= SHORTEST_ENTRY &&
    box.querySelectorAll('h1').length === 0
  );
}

function leadsElsewhere(box: Element): boolean {
  const links = box
    .querySelectorAll(HEADINGS)
    .flatMap((heading) => [
      ...heading.querySelectorAll('a'),
      ...(heading.parentNode?.localName === 'a' ? [heading.parentNode] : []),
    ]);
  return links.some((link) => !(link.getAttribute('href') ?? '#').startsWith('#'));
}
