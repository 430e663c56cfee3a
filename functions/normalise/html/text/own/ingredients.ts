import type { Judged } from '../fates.ts';
import { isOfIngredients } from '../ingredient-list.ts';
import type { Belonging } from './belonging.ts';
import { isInLinkedBox } from './linked-box.ts';

/** Takes the ingredients of a recipe, which no reader of prose takes for text: a number and a word, often with a link. */
export function takeIngredients(judged: readonly Judged[], { isTitled, hasTitled }: Belonging): void {
  for (const each of judged) {
    const { block, fate } = each;
    if (fate !== 'outside' || block.parts.length > 0 || (hasTitled && !isTitled(block))) continue;
    if (isOfIngredients(block.element) && !isInLinkedBox(block))
      Object.assign(each, { fate: 'text', why: 'ingredients' });
  }
}
