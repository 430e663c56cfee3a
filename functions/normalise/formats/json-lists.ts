import { LIMITS } from '../limits.ts';
import { foldName, LIST_NAMES } from './json-fields.ts';
import { isLinkedData, linkedArticles } from './json-linked.ts';
import { isObject, type JsonObject } from './json-values.ts';

/** The articles of a JSON document: those of its list, or the document itself. */
export function articlesIn(document: unknown): unknown[] {
  if (isLinkedData(document)) return linkedArticles(document);
  if (Array.isArray(document)) return document;
  return (isObject(document) ? wrappedList(document, 0) : null) ?? [document];
}

/** NYT keeps its articles in `response.docs`, NewsAPI in `articles`, Elasticsearch in `hits.hits`. */
function wrappedList(object: JsonObject, depth: number): unknown[] | null {
  if (depth > LIMITS.jsonDepth) return null;
  for (const [name, value] of Object.entries(object)) {
    if (!LIST_NAMES.includes(foldName(name))) continue;
    if (Array.isArray(value) && value.some(isObject)) return value.map((item) => withSurroundings(item, object));
    const inner = isObject(value) ? wrappedList(value, depth + 1) : null;
    if (inner) return inner;
  }
  return null;
}

/** What a JSON Feed says of itself holds for its items. */
function withSurroundings(item: unknown, { version, title, language }: JsonObject): unknown {
  const isFeed = typeof version === 'string' && version.includes('jsonfeed.org');
  return isFeed && isObject(item) ? { language, siteName: title, ...item } : item;
}
