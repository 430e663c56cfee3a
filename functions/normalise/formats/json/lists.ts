import { LIMITS } from '../../limits.ts';
import { foldName, LIST_NAMES } from '../../record/field-names.ts';
import { isObject, type JsonObject } from '../../record/values.ts';
import { absolute } from '../feeds/address.ts';
import { isLinkedData, linkedArticles } from './linked-data.ts';

/** The articles of a JSON document: those of its list, or the document itself. */
export function articlesIn(document: unknown): unknown[] {
  if (isLinkedData(document)) return linkedArticles(document);
  if (Array.isArray(document)) return document;
  return (isObject(document) ? (wrappedList(document, 0) ?? rowsOf(document)) : null) ?? [document];
}

/** NYT keeps its articles in `response.docs`, NewsAPI in `articles`, Elasticsearch in `hits.hits`. */
function wrappedList(object: JsonObject, depth: number): unknown[] | null {
  if (depth > LIMITS.jsonDepth) return null;
  for (const [name, value] of Object.entries(object)) {
    if (!LIST_NAMES.includes(foldName(name))) continue;
    if (Array.isArray(value) && value.some(isObject)) return value.map((item) => withSurroundings(item, object));
    const inner = isObject(value) ? (wrappedList(value, depth + 1) ?? byId(value)) : null;
    if (inner) return inner;
  }
  return null;
}

/** What a JSON Feed says of itself holds for its items. */
function withSurroundings(item: unknown, feed: JsonObject): unknown {
  const { version, title, language, authors, author } = feed;
  const isFeed = typeof version === 'string' && version.includes('jsonfeed.org');
  if (!isFeed || !isObject(item)) return item;
  const own = item['authors'] ?? item['author'] ?? authors ?? author;
  const [url, page] = [item['url'], feed['home_page_url'] ?? feed['feed_url']].map((address) =>
    typeof address === 'string' ? address : null,
  );
  return { language, siteName: title, ...item, authors: own, url: absolute(url, page ?? null) };
}

/** A number, or what a database makes as an id. */
const ID = /^(?:\d+|-[\w-]{19}|[\da-f]{24}|[\da-f]{8}-[\da-f-]{27})$/i;

/** The objects of an object by whose ids they are kept: `{"0": {"title": "A"}, "1": {"title": "B"}}`. */
function byId(object: JsonObject): unknown[] | null {
  const entries = Object.entries(object);
  const isList = entries.length > 0 && entries.every(([name, value]) => ID.test(name) && isObject(value));
  return isList ? entries.map(([, value]) => value) : null;
}

/** The rows of a table as pandas writes it: by rows, by columns, or as a grid below the names of its columns. */
function rowsOf(table: JsonObject): unknown[] | null {
  return byId(table) ?? rowsOfGrid(table) ?? rowsOfColumns(table);
}

/** `{"columns": ["title", "text"], "data": [["A", "..."], ["B", "..."]]}`, with no gaps, so that it can't grow. */
function rowsOfGrid({ columns, data }: JsonObject): unknown[] | null {
  if (!Array.isArray(columns) || !Array.isArray(data)) return null;
  if (!data.every((row) => Array.isArray(row) && row.length === columns.length)) return null;
  return data.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])));
}

/** `{"title": {"0": "A", "1": "B"}, "text": {"0": "...", "1": "..."}}`, with no gaps either. */
function rowsOfColumns(table: JsonObject): unknown[] | null {
  const columns = Object.entries(table).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
  const rows = Object.keys(columns[0]?.[1] ?? {});
  const isTable =
    rows.length > 0 &&
    rows.every((row) => ID.test(row)) &&
    columns.length === Object.keys(table).length &&
    columns.every(([, column]) => Object.keys(column).length === rows.length);
  return isTable ? rows.map((row) => Object.fromEntries(columns.map(([name, column]) => [name, column[row]]))) : null;
}
