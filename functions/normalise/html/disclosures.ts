import { HEADING_ELEMENTS } from '../text/elements.ts';
import type { Element } from './tree/node.ts';

/** Attributes by which a page hides what a reader opens. */
export const HIDING: readonly string[] = ['hidden', 'aria-hidden', 'style'];

/**
 * Parts of a page that are hidden only until a reader opens them: panels of tabs, of accordions (a button in a heading
 * controls them, https://www.w3.org/WAI/ARIA/apg/patterns/accordion/), and those that browsers open for who searches.
 */
export class Disclosures {
  readonly #controlled = new Set<string>();

  /** Keeps what an element controls. */
  see({ parentNode }: Element, attributes: ReadonlyMap<string, string>): void {
    const controlled = attributes.get('aria-controls');
    if (controlled !== undefined && parentNode && HEADING_ELEMENTS.has(parentNode.localName))
      this.#controlled.add(controlled);
  }

  /** Whether an element is such a part. */
  opens({ previousElementSibling: before }: Element, attributes: ReadonlyMap<string, string>): boolean {
    const id = attributes.get('id') ?? '';
    if (attributes.get('role') === 'tabpanel' || attributes.get('hidden') === 'until-found') return true;
    // React sends parts of a page hidden and shows them by script.
    if (/^S:\d+$/.test(id) || this.#controlled.has(id)) return true;
    if (!before || !HEADING_ELEMENTS.has(before.localName)) return false;
    return before.hasAttribute('aria-expanded') || (before.firstElementChild?.hasAttribute('aria-expanded') ?? false);
  }
}

/** Whether a button asks what stands below it and is opened by it: it is the heading of its answer. */
export function isQuestion(button: Element): boolean {
  return button.hasAttribute('aria-expanded') && /[?？؟]\s*$/u.test(button.textContent);
}
