import { askedOnce } from './asked-once.ts';
import { namePattern, nameWords } from './name-words.ts';

/** Most names have nothing to do with recipes, which a look at them as they are written tells. */
const MAYBE = /gredien|zutaten|skladniki|recipe|zubereitung|bereiding/i;
const PARTS_OF_RECIPE = namePattern([
  'ingredients?',
  'zutaten',
  'zutatenliste',
  'ingredientes',
  'ingredienti',
  'ingredienten',
  'ingredienser',
  'skladniki',
  'recipe (?:instructions?|directions?|steps?|method)',
  'zubereitung',
  'zubereitungsschritte?',
  'bereidingswijze',
]);

/** Whether these class names or this id are those of the ingredients or the steps of a recipe. */
export const namePartOfRecipe = askedOnce(
  (names) => MAYBE.test(names) && names.split(/\s+/).some((name) => PARTS_OF_RECIPE.test(nameWords(name))),
);
