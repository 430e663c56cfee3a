import { decodeHTML } from 'entities';
import { parseLeniently } from '../formats/json/lenient-json.ts';

/** A script of a page is shorter; mending takes ten times as long as reading. */
const LONGEST_MENDED = 4_000_000;
const DEEPEST = 60;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i;
const ESCAPED_TWICE = /&amp;(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});)/gi;
const MARKUP = /<\/?[a-z][^<>]{0,200}>/i;

/** What a script of JSON-LD says, as far as it can be read: damaged JSON is mended. Null where nothing can be read. */
export function parseLinkedData(script: string): unknown {
  return plainValues(tryParse(script) ?? mended(script.slice(0, LONGEST_MENDED)));
}

function mended(script: string): unknown {
  const read = parseLeniently(script);
  if (read?.isCut) withoutCutPeople(read.values.at(-1));
  return read?.values ?? null;
}

/** Of a script that is cut among the people who wrote, some are missing. */
function withoutCutPeople(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  const last = Object.keys(value).at(-1);
  if (last === undefined) return;
  const record = value as Record<string, unknown>;
  if (last === 'author' || last === 'creator') delete record[last];
  else withoutCutPeople(record[last]);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** `{"@value": "Salt", "@language": "en"}` is "Salt", and "O&#039;Dea" is "O'Dea". */
function plainValues(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return decoded(value);
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item) => plainValues(item, depth + 1));
  if ('@value' in value) return plainValues(value['@value'], depth + 1);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainValues(part, depth + 1)]));
}

/** A text without its entities, those that were escaped twice as well; one with markup keeps what the markup needs. */
export function decoded(text: string): string {
  if (!ENTITY.test(text)) return text;
  if (MARKUP.test(text)) return text.replace(ESCAPED_TWICE, '&');
  const once = decodeHTML(text);
  return ENTITY.test(once) && ESCAPED_TWICE.test(text) ? decodeHTML(once) : once;
}
