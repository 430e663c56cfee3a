import { settingOf } from '../element-layout.ts';
import type { Judged } from '../fates.ts';
import type { TextBlock } from '../text-block.ts';

/** A block between two others, and how it is set. */
interface Place {
  setting: string;
  before: string | null;
  after: string | null;
}

/**
 * Tells of texts that come again whether they do so on purpose, as refrains and questions: set in the same way, and each time
 * between other texts, without links. What is set a second time for other screens stands beside itself, or with its neighbours.
 */
export function refrains(judged: readonly Judged[]): (block: TextBlock) => boolean {
  const texts = judged.filter(({ fate }) => fate === 'text').map(({ block }) => block);
  const places = new Map<TextBlock, Place>();
  const first = new Map<string, TextBlock>();
  for (const [at, block] of texts.entries()) {
    const before = first.get(block.text);
    first.set(block.text, before ?? block);
    if (before === undefined) continue;
    if (!places.has(before)) places.set(before, placeOf(before, texts, texts.indexOf(before)));
    places.set(block, placeOf(block, texts, at));
  }
  return (block) => {
    const [earlier, own] = [places.get(first.get(block.text) ?? block), places.get(block)];
    if (block.linked > 0 || !earlier || !own || earlier === own || earlier.setting !== own.setting) return false;
    const isBesideItself = own.before === block.text || earlier.after === block.text;
    return !isBesideItself && own.before !== earlier.before && own.after !== earlier.after;
  };
}

function placeOf(block: TextBlock, texts: readonly TextBlock[], at: number): Place {
  const [before, after] = [texts[at - 1]?.text ?? null, texts[at + 1]?.text ?? null];
  return { setting: `${block.element.localName} ${settingOf(block.element)}`, before, after };
}
