import { namePartOfRecipe } from '../names/recipe-names.ts';
import type { Element } from '../tree/node.ts';

const LEVELS = 6;
const MARKED = /^(?:recipeIngredient|recipeInstructions|ingredients)$/;

/** Whether an element stands among the ingredients or the steps of a recipe, by its name or by schema.org's. */
export function isOfRecipe(element: Element): boolean {
  let outer: Element | null = element;
  for (let level = 0; outer && level < LEVELS; level++, outer = outer.parentNode)
    if (isPartOfRecipe(outer)) return true;
  return false;
}

export function isPartOfRecipe(element: Element): boolean {
  return namePartOfRecipe(element.classNames) || MARKED.test(element.getAttribute('itemprop') ?? '');
}
