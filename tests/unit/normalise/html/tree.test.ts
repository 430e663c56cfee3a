import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Element, Node } from '../../../../functions/normalise/html/tree/node.ts';
import { Page } from '../../../../functions/normalise/html/tree/page.ts';

const NODES = 8;
const place = fc.nat(NODES - 1);
const change = fc.record({
  kind: fc.constantFrom('appendChild', 'insertBefore', 'replaceChild', 'removeChild', 'remove', 'putBack'),
  parent: place,
  child: place,
  other: place,
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** How a body with elements e0, e1 ... looks at first and after each change. */
function looks(page: Page, changes: readonly Change[]): unknown[] {
  const body = page.body;
  const elements = Array.from({ length: NODES }, (_, index) => {
    const element = page.createElement(`e${index}`);
    element.appendChild(page.createTextNode(`${index} `));
    return body.appendChild(element);
  });
  const at = (index: number) => elements[index] as Element;
  const changed = changes.map(({ kind, parent, child, other }) => {
    const before = described(body);
    apply(kind, at(parent), at(child), at(other));
    return before;
  });
  return [...changed, described(body)];
}

function apply(kind: Change['kind'], parent: Element, child: Element, other: Element): void {
  const isFree = !isWithin(parent, child) && child !== other;
  if (kind === 'remove') child.remove();
  else if (kind === 'putBack') putBack(parent);
  else if (kind === 'appendChild' && isFree) parent.appendChild(child);
  else if (kind === 'removeChild' && child.parentNode === parent) parent.removeChild(child);
  else if (kind === 'insertBefore' && isFree && other.parentNode === parent) parent.insertBefore(child, other);
  else if (kind === 'replaceChild' && isFree && other.parentNode === parent) parent.replaceChild(child, other);
}

function putBack(element: Element): void {
  const kept = element.innerHTML;
  element.innerHTML = kept;
}

function isWithin(node: Node, outer: Node): boolean {
  for (let current: Node | null = node; current; current = current.parentNode) if (current === outer) return true;
  return false;
}

/** All that can be asked of a node and of those below it, by name. */
function described(node: Element): unknown {
  return {
    ...{ name: node.localName, text: node.textContent, first: node.firstElementChild?.localName },
    ...{ next: node.nextElementSibling?.localName, previous: node.previousElementSibling?.localName },
    children: Array.from(node.children, described),
    lengths: [node.childNodes.length, node.lastChild?.textContent, node.parentNode?.localName],
    below: Array.from(node.querySelectorAll('e1,e3'), (each) => each.localName),
  };
}

describe('the tree of a page', () => {
  it('changes as that of a complete DOM does', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const { document } = parseHTML('<!DOCTYPE html><html><head></head><body></body></html>');
        expect(looks(new Page(), changes)).toEqual(looks(document as never, changes));
      }),
      { numRuns: 300 },
    );
  });

  it('gives a copy of what was inside back as often as it is wanted', () => {
    const page = new Page();
    page.body.appendChild(page.createElement('p')).appendChild(page.createTextNode('The harbour is open.'));
    const kept = page.body.innerHTML;
    for (const _ of [1, 2]) {
      page.body.firstElementChild?.remove();
      page.body.innerHTML = kept;
      expect(page.body.textContent).toBe('The harbour is open.');
    }
  });

  it.each([
    ['display:none', 'none', ''],
    ['color: red; DISPLAY : None !important', 'none', ''],
    ['visibility:hidden;x-display:none', '', 'hidden'],
  ])('knows from the style "%s" whether an element is seen', (style, display, visibility) => {
    const element = new Page().createElement('P');
    element.setAttribute('style', style);
    expect(element.style).toEqual({ display, visibility });
  });
});
