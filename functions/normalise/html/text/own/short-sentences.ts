import { endsSentence } from '../../../text/publisher-lines/prose.ts';
import type { Element } from '../../tree/node.ts';
import { isWithin } from '../../tree/walk.ts';
import { settingOf } from '../element-layout.ts';
import type { Judged } from '../fates.ts';
import type { TextBlock } from '../text-block.ts';
import type { Belonging } from './belonging.ts';

/** Texts that are set in the same way, unless they are in the element of the title: one alone may be set so by chance. */
const FEWEST = 2;

/** Texts that are set in the same way, and the smallest element around them. */
interface Alike {
  box: Element | null;
  count: number;
}

/**
 * Takes short sentences that are set as others of the text are, in the same element as these: the entries of a live blog,
 * and what editors have put into a component of its own. Readers of prose pass over what is short.
 */
export function takeShortSentences(judged: readonly Judged[], { isOwn, isTitled }: Belonging): void {
  const texts = alikes(judged);
  for (const each of judged) {
    const { block, fate } = each;
    if (fate !== 'outside' || !isSpoken(block) || !isOwn(block)) continue;
    const alike = texts.get(settingOf(block.element));
    const isAmong = alike?.box && alike.count >= FEWEST && isWithin(block.element, alike.box);
    if (isAmong || (alike && isTitled(block)))
      Object.assign(each, { fate: 'text', why: 'a sentence that is set as others of the text are' });
  }
}

function alikes(judged: readonly Judged[]): Map<string, Alike> {
  const found = new Map<string, Alike>();
  for (const { block, fate } of judged) {
    const setting = fate === 'text' && isSpoken(block) ? settingOf(block.element) : '';
    if (setting === '') continue;
    const { box, count } = found.get(setting) ?? { box: block.element, count: 0 };
    found.set(setting, { box: around(box, block.element), count: count + 1 });
  }
  return found;
}

function around(box: Element | null, element: Element): Element | null {
  let outer = box;
  while (outer && !isWithin(element, outer)) outer = outer.parentNode;
  return outer;
}

function isSpoken({ kind, text, linked, isUnseen }: TextBlock): boolean {
  return kind !== 'heading' && !isUnseen && linked * 2 < text.length && endsSentence(text);
}
