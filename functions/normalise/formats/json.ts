import type { DraftOrFault } from '../draft.ts';
import { FileFault } from '../file.ts';
import { LIMITS } from '../limits.ts';
import { readLines } from '../lines.ts';
import { type JsonObject, readJsonArticle } from './json-article.ts';
import { foldName, LIST_NAMES } from './json-fields.ts';
import { isLinkedData, linkedArticles, mendedArticle } from './json-linked.ts';
import { isWireItem, readWireItem } from './ninjs.ts';
import type { Found } from './table.ts';

/**
 * The articles of a JSON file: one object, an array, an object that wraps a list, or JSON Lines. It is JSON Lines
 * when its first line is a complete value and others follow; only then can it be read line by line.
 * @throws FileFault when the file as a whole is no JSON
 */
export async function* readJson(text: AsyncIterable<string>): AsyncGenerator<Found> {
  const lines = readLines(text, LIMITS.lineCharacters);
  const first = await nextLine(lines);
  const second = first === null ? null : await nextLine(lines);
  if (first !== null && second !== null && parse(first).value !== undefined) {
    yield () => readLine(first);
    yield () => readLine(second);
    for await (const line of lines) if (line.trim() !== '') yield () => readLine(line);
    return;
  }
  yield* readDocument(await rest([first, second], lines));
}

function readLine(line: string): DraftOrFault {
  const { value, reason } = parse(line);
  return value === undefined
    ? { fault: { code: 'invalid_json', message: `The line is no JSON: ${reason}.` } }
    : toDraft(value);
}

async function nextLine(lines: AsyncIterator<string>): Promise<string | null> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) return null;
    if (value.trim() !== '') return value;
  }
}

async function rest(start: (string | null)[], lines: AsyncIterable<string>): Promise<string> {
  const all = start.filter((line) => line !== null);
  let length = 0;
  for await (const line of lines) {
    length += line.length;
    if (length > LIMITS.wholeFileBytes)
      throw new FileFault('too_large', 'The file is one JSON value of over 64 MB; JSON Lines may be of any size.');
    all.push(line);
  }
  return all.join('\n');
}

function readDocument(text: string): DraftOrFault[] {
  const { value, reason } = parse(text);
  if (value !== undefined) return articlesOf(value, 0).map(toDraft);
  const mended = mendedArticle(text);
  if (mended) return [{ draft: mended }];
  throw new FileFault('invalid_json', `The file is no complete JSON: ${reason}.`);
}

/** The parser's reason quotes the text around the fault; only its kind and place are kept. */
function parse(text: string): { value?: unknown; reason?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return {
      reason: message.replace(/,?\s*(?:\.\.\.)?".*$/s, '').replace(/\s*in JSON\b/, '') || 'it can not be parsed',
    };
  }
}

function articlesOf(value: unknown, depth: number): unknown[] {
  if (isLinkedData(value)) return linkedArticles(value);
  if (Array.isArray(value)) return value;
  const list = depth < 2 && isObject(value) ? wrappedList(value, depth) : null;
  return list ?? [value];
}

/** NYT keeps its articles in `response.docs`, NewsAPI in `articles`, the Guardian in `response.results`. */
function wrappedList(object: JsonObject, depth: number): unknown[] | null {
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

function toDraft(value: unknown): DraftOrFault {
  if (!isObject(value))
    return { fault: { code: 'not_an_object', message: 'An article is a JSON object; this is another kind of value.' } };
  return isWireItem(value) ? readWireItem(value) : { draft: readJsonArticle(value) };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
