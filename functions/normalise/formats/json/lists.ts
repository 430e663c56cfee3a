import { LIMITS } from '../../limits.ts';
import { areArticles, articleEvidence, FEWEST_EVIDENCE, isWholeArticle } from '../../record/article-evidence.ts';
import { isBlockList } from '../../record/blocks/nodes.ts';
import { LIST_NAMES } from '../../record/names/field-names.ts';
import { foldName } from '../../record/names/field-scores.ts';
import { isOtherList } from '../../record/text/parts-in.ts';
import { isObject, type JsonObject, stringIn } from '../../record/values.ts';
import { absolute } from '../feeds/address.ts';
import { isLinkedData, linkedArticles } from './linked-data.ts';
import { withReferred } from './references.ts';
import { objectsById, rowsBelowHeader, rowsOf } from './tables.ts';

/** The articles of a JSON document: those of its list, under whatever name, or the document itself. */
export function articlesIn(document: unknown): unknown[] {
  if (isLinkedData(document)) return linkedArticles(document) ?? listIn(document) ?? [document];
  if (Array.isArray(document)) return isBlockList(document) ? [{ body: document }] : articlesInList(document);
  return listIn(document) ?? [withOwnReferences(document)];
}

/** The one article of a document with the people that stand beside it. */
function withOwnReferences(document: unknown): unknown {
  if (!isObject(document)) return document;
  const { data, payload, value, references } = document;
  if (isObject(payload)) return { ...document, payload: withOwnReferences(payload) };
  const [name, article] = isObject(references) ? ['value', value] : ['data', data];
  return isObject(article) ? { ...document, [name]: withReferred([article], document)[0] } : document;
}

/** A list of articles, or of pages of results, of which each has such a list. */
function articlesInList(list: readonly unknown[]): unknown[] {
  if (areArticles(list)) return [...list];
  const rows = rowsBelowHeader(list);
  if (rows) return rows;
  const lists = list.map((entry) => (isObject(entry) ? bestList(entry) : null));
  return lists.some((inner) => inner?.areArticles) ? lists.flatMap((inner) => inner?.items ?? []) : [...list];
}

function listIn(document: unknown): unknown[] | null {
  if (!isObject(document)) return null;
  if (isWholeArticle(document)) return null;
  const list = bestList(document)?.items ?? keyedObjects(document);
  if (list === null) return rowsOf(document);
  return isBlockList(list) ? [{ ...document, body: list }] : list;
}

interface List {
  items: unknown[];
  areArticles: boolean;
  depth: number;
}

/** Objects and lists that are looked into: enough for whatever surrounds a list, and no more time than that. */
const MOST_VISITED = 2_000;
const MOST_ENTRIES = 50;

/** The list that is most likely the one of articles: what looks like them, then what has the name of such a list. */
function bestList(document: JsonObject): List | null {
  const named = namedList(document, 0);
  if (named?.areArticles) return named;
  const found: List[] = [];
  collectLists(document, 0, found, { visited: 0 });
  const [first = null, ...others] = found;
  return others.reduce((best, list) => (best === null || isBetter(list, best) ? list : best), first) ?? named;
}

/** The longer one: others are the few that are "featured" or "related". */
function isBetter(list: List, best: List): boolean {
  return list.items.length > best.items.length;
}

/** NYT keeps its articles in `response.docs`, NewsAPI in `articles`, Elasticsearch in `hits.hits`. */
function namedList(object: JsonObject, depth: number): List | null {
  if (depth > LIMITS.jsonDepth) return null;
  for (const [name, value] of Object.entries(object)) {
    if (!LIST_NAMES.includes(foldName(name))) continue;
    if (Array.isArray(value) && value.some(isObject)) return listOf(value, object, depth);
    const inner = isObject(value) ? (namedList(value, depth + 1) ?? keyedList(value, object, depth)) : null;
    if (inner) return inner;
  }
  return null;
}

function keyedList(value: JsonObject, around: JsonObject, depth: number): List | null {
  const items = objectsById(value);
  return items && listOf(items, around, depth);
}

function listOf(items: readonly unknown[], around: JsonObject, depth: number): List {
  const whole = withReferred(items, around).map((item) => withSurroundings(item, around));
  return { items: whole, areArticles: areArticles(items), depth };
}

/** Lists under any name whose entries look like articles; none in an article, whose lists are about it. */
function collectLists(value: unknown, depth: number, found: List[], budget: { visited: number }): void {
  if (depth > LIMITS.jsonDepth || budget.visited++ > MOST_VISITED) return;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, MOST_ENTRIES)) collectLists(entry, depth + 1, found, budget);
  } else if (isObject(value) && (depth === 0 || !isWholeArticle(value))) {
    for (const inner of listedIn(value)) {
      const list = articleList(inner, value, depth);
      if (list) found.push(list);
      else collectLists(inner, depth + 1, found, budget);
    }
  }
}

/** What only things have that are sold. */
const OF_PRODUCT = /^(?:prices?|saleprice|sku|gtin\d*|ean|isbn(?:10|13)?|offers|brand|manufacturer|currency|instock)$/;

/** The values of an object; of an article and of a product without those beside it: other stories, comments, reviews. */
function listedIn(object: JsonObject): unknown[] {
  const isAlone = articleEvidence(object) >= FEWEST_EVIDENCE || isProduct(object);
  return Object.entries(object).flatMap(([name, value]) => (isAlone && isOtherList(name) ? [] : [value]));
}

function isProduct(object: JsonObject): boolean {
  const names = Object.keys(object).map(foldName);
  return names.some((name) => OF_PRODUCT.test(name)) && names.some((name) => name === 'name' || name === 'title');
}

function articleList(value: unknown, around: JsonObject, depth: number): List | null {
  const items = Array.isArray(value) ? value : keyedObjects(value);
  return items?.some(isObject) && areArticles(items) ? listOf(items, around, depth) : null;
}

/** The articles that are kept by ids, addresses or languages of any form: then all of them are articles. */
function keyedObjects(value: unknown): unknown[] | null {
  const items = isObject(value) ? Object.values(value) : [];
  return items.length > 1 && items.every(isObject) && areArticles(items, 1) ? items : null;
}

/** A chat or channel as Telegram exports it. */
const CHAT_TYPE = /^(?:personal_chat|bot_chat|saved_messages|(?:private|public)_(?:group|supergroup|channel))$/;

/** What a JSON Feed or a chat says of itself holds for its items. A message that is passed on is by the one who wrote it. */
function withSurroundings(item: unknown, feed: JsonObject): unknown {
  if (isObject(item) && typeof feed['type'] === 'string' && CHAT_TYPE.test(feed['type']))
    return { siteName: feed['name'], author: item['forwarded_from'] ?? item['from'], ...item };
  const { version, title, language, authors, author } = feed;
  const isFeed = typeof version === 'string' && version.includes('jsonfeed.org');
  if (!isFeed || !isObject(item)) return item;
  const own = item['authors'] ?? item['author'] ?? authors ?? author;
  const [url, page] = [item['url'], feed['home_page_url'] ?? feed['feed_url']].map(stringIn);
  return { language, siteName: title, guid: item['id'], ...item, authors: own, url: absolute(url, page ?? null) };
}
