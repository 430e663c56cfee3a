import { askedOnce } from './asked-once.ts';
import { namePattern, nameWords } from './name-words.ts';

/** Most names have nothing to do with recipes, which a look at them as they are written tells. */
const MAYBE = /gredien|zutaten|skladniki/i;
const INGREDIENTS = namePattern([
  'ingredients?',
  'zutaten',
  'zutatenliste',
  'ingredientes',
  'ingredienti',
  'ingredienten',
  'ingredienser',
  'skladniki',
]);

/** Whether these class names or this id are those of the ingredients of a recipe. */
export const nameIngredients = askedOnce(
  (names) => MAYBE.test(names) && names.split(/\s+/).some((name) => INGREDIENTS.test(nameWords(name))),
);
