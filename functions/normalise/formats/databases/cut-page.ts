import type { FaultReason } from '../../file.ts';

const BEGINNING = /^\s{0,100}(?:\ufeff)?<(?:!doctype|html)\b/i;
const END = /<\/(?:html|body)\s{0,9}>/i;
/** What may stand behind the end of a page: scripts, comments. */
const LAST = 4_000;

export const CUT: { fault: FaultReason } = {
  fault: { code: 'truncated', message: 'The page ends within this article.' },
};

/** Whether a page that a program has exported lacks its end. Of other pages nothing can be said: many have none. */
export function isCutPage(html: string): boolean {
  return BEGINNING.test(html) && !END.test(html.slice(-LAST));
}
