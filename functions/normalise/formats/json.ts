import type { DraftOrFault } from '../draft.ts';
import { FileFault } from '../file.ts';
import { LIMITS } from '../limits.ts';
import { readLines } from '../lines.ts';
import { readJsonArticle } from './json-article.ts';
import { mendedArticle } from './json-linked.ts';
import { articlesIn } from './json-lists.ts';
import { isObject, nestedObjects } from './json-values.ts';
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
  if (value !== undefined) return articlesIn(value).map(toDraft);
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

function toDraft(value: unknown): DraftOrFault {
  if (!isObject(value))
    return { fault: { code: 'not_an_object', message: 'An article is a JSON object; this is another kind of value.' } };
  const wireItem = [value, ...nestedObjects(value)].find(isWireItem);
  return wireItem ? readWireItem(wireItem) : { draft: readJsonArticle(value) };
}
