import type { Assumption } from '../../../article.ts';
import type { DraftOrFault } from '../../draft.ts';
import { isThrownAway } from '../../fields/status.ts';
import { FileFault } from '../../file.ts';
import { LIMITS } from '../../limits.ts';
import { nestedObjects } from '../../record/levels.ts';
import { isObject, type JsonObject } from '../../record/values.ts';
import { type LineLimit, readLines } from '../../streams/lines.ts';
import type { Found } from '../found.ts';
import { isWireItem, readWireItem } from '../wires/ninjs.ts';
import { isActivity, mendedActivity } from './activity.ts';
import { mendedArticle } from './linked-data.ts';
import { articlesIn } from './lists.ts';
import { isChatEvent, isOfDirectory, isRepeat, isSettings, isWordless, unwrapped } from './not-articles.ts';
import { readJsonOrPage } from './page.ts';
import { parseDocument, parseJson } from './parse.ts';
import { isSlackMessage, readableSlackMessage } from './slack.ts';

const DOCUMENT: LineLimit = {
  characters: LIMITS.wholeFileBytes,
  reason: {
    code: 'too_large',
    message: `The file is one JSON value of over ${LIMITS.wholeFileBytes >> 20} MB; JSON Lines may be of any size.`,
  },
};
const LINE: LineLimit = {
  characters: LIMITS.lineCharacters,
  reason: { code: 'line_too_long', message: `A line has more than ${LIMITS.lineCharacters} characters.` },
};

/**
 * The articles of a JSON file: one object, an array, an object that wraps a list, or JSON Lines, which can be read line
 * by line.
 * @throws FileFault when the file as a whole is no JSON
 */
export async function* readJson(text: AsyncIterable<string>): AsyncGenerator<Found> {
  let limit = DOCUMENT;
  const lines = readLines(text, () => limit);
  const { start, areArticles } = await readStart(lines);
  if (!areArticles) return yield* readDocument(await rest(start, lines));
  limit = LINE;
  for (const line of start.splice(0)) if (isArticle(line)) yield () => readLine(line);
  for await (const line of lines) if (isArticle(line)) yield () => readLine(line);
}

/** In a file for Elasticsearch's `_bulk` a line before every article says what to do with it. */
const BULK_ACTION = /^\s*\{\s*"(?:index|create|update|delete)"\s*:\s*\{[^{}]{0,1000}\}\s*\}\s*$/;

function isArticle(line: string): boolean {
  return line.trim() !== '' && !BULK_ACTION.test(line);
}

/**
 * The first lines, and whether they are articles, each by itself. They are where the first is a whole value and not the
 * only one; also where the first has a fault, the second is a whole object and the third begins one: in a document a
 * comma or a bracket would stand between them.
 */
async function readStart(lines: AsyncIterator<string>): Promise<{ start: string[]; areArticles: boolean }> {
  const start = await nextLines(lines, 2);
  const [first = '', second] = start;
  if (second === undefined) return { start, areArticles: false };
  if (isWhole(withoutComma(first))) return { start, areArticles: true };
  const isByItself = second.trimStart().startsWith('{') && !second.trimEnd().endsWith(',') && isWhole(second);
  if (!isByItself) return { start, areArticles: false };
  const third = await nextLines(lines, 1);
  return { start: [...start, ...third], areArticles: third.every((line) => line.trimStart().startsWith('{')) };
}

function isWhole(line: string): boolean {
  return parseJson(line).value !== undefined;
}

/** A list that lost its brackets has a comma at the end of every line. */
function withoutComma(line: string): string {
  const text = line.trimEnd();
  return text.endsWith(',') ? text.slice(0, -1) : line;
}

async function readLine(line: string): Promise<DraftOrFault> {
  const { value, reason, warnings } = parseJson(withoutComma(line));
  return value === undefined
    ? { fault: { code: 'invalid_json', message: `The line is no JSON: ${reason}.` } }
    : toDraft(value, warnings);
}

/** So many lines with something in them, or as many as there are. */
async function nextLines(lines: AsyncIterator<string>, count: number): Promise<string[]> {
  const found: string[] = [];
  while (found.length < count) {
    const { value, done } = await lines.next();
    if (done) break;
    if (value.trim() !== '') found.push(value);
  }
  return found;
}

async function rest(start: readonly string[], lines: AsyncIterable<string>): Promise<string> {
  const all = [...start];
  let length = start.join('').length;
  for await (const line of lines) {
    length += line.length;
    if (length > DOCUMENT.characters) throw new FileFault(DOCUMENT.reason.code, DOCUMENT.reason.message);
    all.push(line);
  }
  return all.join('\n');
}

const CUT = { code: 'truncated', message: 'The file ends here, within a value: what follows is missing.' };

function* readDocument(text: string): Generator<Found> {
  const { values, isCut, reason, warnings } = parseDocument(text);
  // One after the other: millions of values would take more memory as a list of what reads them.
  for (const value of values) for (const article of articlesIn(value)) yield () => toDraft(article, warnings);
  if (values.length > 0 && isCut) yield { fault: CUT };
  if (values.length > 0) return;
  const mended = mendedArticle(text);
  if (mended) return yield { draft: mended };
  throw new FileFault('invalid_json', `The file is no complete JSON: ${reason}.`);
}

async function toDraft(entry: unknown, warnings: readonly Assumption[]): Promise<DraftOrFault> {
  if (!isObject(entry))
    return { fault: { code: 'not_an_object', message: 'An article is a JSON object; this is another kind of value.' } };
  const value = isSlackMessage(entry) ? readableSlackMessage(entry) : unwrapped(entry);
  const other = otherThan(value);
  if (other !== null) return noArticle(other);
  if (isActivity(value)) return readActivity(value, warnings);
  const wireItem = [value, ...nestedObjects(value)].find(isWireItem);
  const found = wireItem ? readWireItem(wireItem) : { draft: await readJsonOrPage(value) };
  if ('draft' in found && isSettings(value, found.draft))
    return noArticle('The object has the settings of a program, not an article.');
  if ('draft' in found && isOfDirectory(value, found.draft))
    return noArticle('It is a person or a channel of a chat, not a message.');
  return 'draft' in found ? { draft: { ...found.draft, warnings: [...warnings, ...found.draft.warnings] } } : found;
}

async function readActivity(entry: JsonObject, warnings: readonly Assumption[]): Promise<DraftOrFault> {
  const draft = await readJsonOrPage(mendedActivity(entry));
  if (draft.paragraphs.length === 0) return noArticle('It says that somebody did something, and has no text.');
  return { draft: { ...draft, warnings: [...warnings, ...draft.warnings] } };
}

/** Why an object is no article, whatever text it has; null where nothing says so. */
function otherThan(value: JsonObject): string | null {
  if (isChatEvent(value)) return 'It is no message, but something that happened to the chat.';
  if (isRepeat(value)) return 'It repeats what somebody else wrote.';
  if (isWordless(value)) return 'It is a link or a sign, without words.';
  return isThrownAway(value) ? 'It is a post that was thrown away.' : null;
}

function noArticle(message: string): DraftOrFault {
  return { fault: { code: 'no_article', message } };
}
