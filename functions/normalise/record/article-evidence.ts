import type { FieldName } from './names/field-names.ts';
import { partsIn, readCandidate } from './text/parts-in.ts';
import { looksLike } from './value-looks.ts';
import { isObject, type JsonObject, type Level, levelOf, textsIn } from './values.ts';

/** What an article has at least: a text and one more thing, or a title and two. */
export const FEWEST_EVIDENCE = 4;
const OF_TEXT = 3;
const OF_TITLE = 2;

/** How much of what only articles have together an object has by its own names, and by the looks of their values. */
export function articleEvidence(object: JsonObject): number {
  const level = levelOf(object);
  const has = (field: FieldName) => Number(hasField(level, field));
  const text = hasText(level) ? OF_TEXT : has('summary');
  return text + OF_TITLE * has('title') + has('published') + has('authors') + has('url');
}

/** Names that mean something else as often count for nothing. */
const FEWEST_SCORE = 1_001;
const LOOKED_AT = 3;

function hasField(level: Level, field: FieldName): boolean {
  const candidates = level.get(field)?.filter(({ score }) => score >= FEWEST_SCORE) ?? [];
  return candidates.slice(0, LOOKED_AT).some(({ value }) =>
    textsIn(value, field)
      .slice(0, 1)
      .some((text) => looksLike(field, text)),
  );
}

function hasText(level: Level): boolean {
  const candidates = level.get('body')?.filter(({ score }) => score >= FEWEST_SCORE) ?? [];
  const isText = candidates.slice(0, LOOKED_AT).some((candidate) => {
    const { value } = candidate;
    const text = typeof value === 'string' ? value : readCandidate(candidate, {}).paragraphs.join(' ');
    return looksLike('body', text);
  });
  return isText || partsIn(level) !== null;
}

/** Whether an object has the text of an article, under a name for it. */
export function holdsText(object: JsonObject): boolean {
  return hasText(levelOf(object));
}

/** Whether an object is one article, with a title and a text, and no list of others. */
export function isWholeArticle(object: JsonObject): boolean {
  const level = levelOf(object);
  return hasField(level, 'title') && hasText(level);
}

/** Whether most of some values are articles, by a sample of them; what each of them wraps counts as well. */
export function areArticles(values: readonly unknown[], share = 0.5): boolean {
  const step = Math.ceil(values.length / SAMPLE);
  const sample = values.filter((_, index) => index % step === 0);
  const articles = sample.filter((value) => isObject(value) && isOrWrapsArticle(value));
  return articles.length >= sample.length * share && articles.length > 0;
}

const SAMPLE = 20;
const MOST_NAMES = 20;

/** Whether an object is an article, or one in it is. */
export function isOrWrapsArticle(object: JsonObject, depth = 0): boolean {
  if (articleEvidence(object) >= FEWEST_EVIDENCE) return true;
  if (depth > 1) return false;
  return Object.values(object)
    .slice(0, MOST_NAMES)
    .some((inner) => isObject(inner) && isOrWrapsArticle(inner, depth + 1));
}
