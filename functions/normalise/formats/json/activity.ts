import { isObject, type JsonObject } from '../../record/values.ts';

/** What Facebook and Instagram keep of each thing that somebody did. */
const OF_ACTIVITY = new Set(['timestamp', 'title', 'data', 'attachments', 'tags', 'media', 'fbid', 'label_values']);

/** Whether an object is an entry of what somebody did on Facebook. */
export function isActivity(object: JsonObject): boolean {
  if (typeof object['timestamp'] !== 'number' || !(Array.isArray(object['data']) || 'attachments' in object))
    return false;
  return Object.keys(object).every((name) => OF_ACTIVITY.has(name));
}

/** An entry with its texts as they were written: Facebook writes each byte of UTF-8 as a character of its own. */
export function mendedActivity(object: JsonObject): JsonObject {
  return mended(object, 0) as JsonObject;
}

const DEEPEST = 8;
const BYTES = /^[\0-\xff]*[\x80-\xff][\0-\xff]*$/;

function mended(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return BYTES.test(value) ? asUtf8(value) : value;
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((each) => mended(each, depth + 1));
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [nameOf(name, each), mended(each, depth + 1)]))
    : value;
}

/** A post may be of one word: its name is believed here. */
function nameOf(name: string, value: unknown): string {
  return name === 'post' && typeof value === 'string' ? 'text' : name;
}

function asUtf8(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch (error) {
    // It was written rightly.
    if (error instanceof TypeError) return text;
    throw error;
  }
}
