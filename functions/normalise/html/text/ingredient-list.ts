import { nameIngredients } from '../names/ingredient-names.ts';
import type { Element } from '../tree/node.ts';

const LEVELS = 6;
const MARKED = /^(?:recipeIngredient|ingredients)$/;

/** Whether an element stands in a list of ingredients, by its name or by schema.org's. */
export function isOfIngredients(element: Element): boolean {
  let outer: Element | null = element;
  for (let level = 0; outer && level < LEVELS; level++, outer = outer.parentNode)
    if (namesIngredients(outer)) return true;
  return false;
}

export function namesIngredients(element: Element): boolean {
  return nameIngredients(element.classNames) || MARKED.test(element.getAttribute('itemprop') ?? '');
}
