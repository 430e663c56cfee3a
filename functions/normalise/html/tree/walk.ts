import { type Element, isElement, isText, type Node } from './node.ts';

/** The node after another one in the order of the page, as long as it is below the root; to begin with, after the root. */
export function nextBelow(root: Element, node: Node): Node | null {
  return (isElement(node) ? node.firstChild : null) ?? nextBehind(root, node);
}

/** All elements below a root in the order of the page, at once; quicker than one after the other. */
export function allBelow(root: Element): Element[] {
  const found: Element[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    let next: Node | null = null;
    if (isElement(node)) {
      found.push(node);
      next = node.firstChild;
    }
    node = next ?? nextBehind(root, node);
  }
  return found;
}

/** The node behind another one and all that is in it, as long as it is below the root. */
function nextBehind(root: Element, node: Node): Node | null {
  for (let current: Node | null = node; current && current !== root; current = current.parentNode)
    if (current.nextSibling) return current.nextSibling;
  return null;
}

/** All elements below a root in the order of the page. */
export function* elementsBelow(root: Element): Generator<Element> {
  for (let node = nextBelow(root, root); node; node = nextBelow(root, node)) if (isElement(node)) yield node;
}

/** The beginning of an element's text, looked for in a bounded number of nodes; `isWhole` where that is all of it. */
export function beginningOf(root: Element, characters: number, nodes: number): { text: string; isWhole: boolean } {
  let text = '';
  let left = nodes;
  for (let node = nextBelow(root, root); node; node = nextBelow(root, node)) {
    if (--left < 0 || text.length > characters) return { text, isWhole: false };
    if (isText(node)) text += node.textContent;
  }
  return { text, isWhole: text.length <= characters };
}

/** Whether an element is another one or stands somewhere in it. */
export function isWithin(element: Element, whole: Element): boolean {
  for (let outer: Element | null = element; outer; outer = outer.parentNode) if (outer === whole) return true;
  return false;
}
