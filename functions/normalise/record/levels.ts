import { holdsText, isOrWrapsArticle } from './article-evidence.ts';
import { hasBlockText } from './blocks/read-blocks.ts';
import { type FieldName, NESTED_NAMES } from './names/field-names.ts';
import { scoresOf } from './names/field-scores.ts';
import { isObject, type JsonObject, type Level, levelOf } from './values.ts';

/** Objects in objects that are looked into for fields: `response`, its `content`, and the `fields` of that. */
const DEEPEST_LEVEL = 3;
/** Objects of other names that are looked into where none is of a known one. */
const MOST_WRAPPED = 20;
/** What these hold has names, texts and dates of its own. */
const OTHER_THINGS: readonly FieldName[] = ['authors', 'image', 'siteName', 'section', 'tags', 'contact', 'captions'];

/**
 * The objects in an article's object that hold more of its fields, or all of them: those of known names, and one of any
 * other name where that one is an article and the object is not, as in `{"tweet": {"full_text": "..."}}`.
 */
export function nestedObjects(object: JsonObject): JsonObject[] {
  // What has a place on a map is a place.
  if ('geometry' in object) return [];
  const named = NESTED_NAMES.map((name) => (name === 'data' ? onlyOne(object[name]) : object[name])).filter(isObject);
  return named.length > 0 || hasArticleName(object) ? named : wrappedObjects(object);
}

/** Facebook keeps the one post of an entry in a list; beside it stand objects of numbers, such as when it was changed. */
function onlyOne(value: unknown): unknown {
  if (!Array.isArray(value) || value.length > MOST_WRAPPED) return value;
  const said = value.filter(
    (entry) => isObject(entry) && Object.values(entry).some((each) => typeof each === 'string'),
  );
  return said.length === 1 ? said[0] : value;
}

function hasArticleName(object: JsonObject): boolean {
  return Object.keys(object).some((name) =>
    scoresOf(name).some(({ field, isExact }) => isExact && (field === 'title' || field === 'body')),
  );
}

function wrappedObjects(object: JsonObject): JsonObject[] {
  return Object.keys(object)
    .slice(0, MOST_WRAPPED)
    .filter((name) => isObject(object[name]) && !scoresOf(name).some(({ field }) => OTHER_THINGS.includes(field)))
    .map((name) => object[name])
    .filter(isObject)
    .filter((inner) => holdsText(inner) || isOrWrapsArticle(inner));
}

/** The fields of an article's object and of those in it, in order of trust: what surrounds its text says less of it. */
export function levelsOf(object: JsonObject, depth = 0): Level[] {
  const own = levelOf(object);
  const nested = depth < DEEPEST_LEVEL ? nestedObjects(object).flatMap((inner) => levelsOf(inner, depth + 1)) : [];
  if (nested.length === 0) return [own];
  const hasText = own.get('body')?.some(({ value }) => hasBlockText(value)) ?? false;
  return hasText ? [own, ...nested] : [...nested, own];
}
