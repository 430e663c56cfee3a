import type { Judged } from '../fates.ts';
import { isOfRecipe } from '../recipe-parts.ts';
import type { Belonging } from './belonging.ts';
import { isInLinkedBox } from './linked-box.ts';

/**
 * Takes the ingredients of a recipe, which no reader of prose takes for text: a number and a word, often with a link. Its
 * steps stand in a list as well.
 */
export function takeRecipe(judged: readonly Judged[], { isTitled, hasTitled }: Belonging): void {
  for (const each of judged) {
    const { block, fate } = each;
    if (fate !== 'outside' || block.parts.length > 0 || (hasTitled && !isTitled(block))) continue;
    if (isOfRecipe(block.element) && !isInLinkedBox(block)) Object.assign(each, { fate: 'text', why: 'of a recipe' });
  }
}
