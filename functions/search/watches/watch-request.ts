import * as v from 'valibot';
import { storedText } from '../../stored-text.ts';
import { addressParameters } from '../parameters/json-parameters.ts';
import { firstErrorOfEach, type ParameterError, plainValues, type Read } from '../parameters/read-parameters.ts';
import { readSearch } from '../parameters/read-search.ts';
import { searchParameters, WATCHED } from '../parameters/search-parameters.ts';

/** The name of a watch, which is part of its address. */
export const WATCH_NAME = /^[a-z0-9-]{1,63}$/;

/** Characters of a title. */
export const LONGEST_TITLE = 200;

/** The parameters of /search that choose the articles of a watch, as JSON: those that may have several values are lists. */
export type WatchQuery = Readonly<Record<string, string | string[]>>;

/** A valid request to make or change a watch. */
export interface WatchRequest {
  readonly title: string;
  readonly query: WatchQuery;
}

const TITLE_TOO_LONG = `must be at most ${LONGEST_TITLE} characters long`;
const WANTED = 'must be an object {"query": {the parameters of /search}, "title": "..."}';

const NO_VALUE = 'must be a text, a number, true, false, or a list of them';
const scalar = v.union([v.string(), v.number(), v.boolean()]);

const NO_OBJECT: Read<WatchQuery> = {
  ok: false,
  errors: [{ parameter: '', detail: 'must be an object with the parameters of /search' }],
};

/** The body of a request. The parameters in `query` are checked by the rules of /search. */
export const watchBody = v.strictObject({
  query: v.record(v.string(), v.union([scalar, v.array(scalar), v.null()], NO_VALUE)),
  title: v.optional(v.pipe(v.string('must be a text'), v.maxLength(LONGEST_TITLE, TITLE_TOO_LONG)), ''),
});

/**
 * Reads the body of a request to make or change a watch. All errors are returned at once; those of a parameter are at
 * `query.NAME`. Parameters that only order, shape or loosen an answer are checked and left out.
 * @param clock milliseconds since 1970
 */
export function readWatchRequest(name: string, body: unknown, clock: number): Read<WatchRequest> {
  if (!isRecord(body)) return { ok: false, errors: [{ parameter: 'body', detail: WANTED }] };
  const read = v.safeParse(watchBody, body);
  const { query } = body;
  const search = isRecord(query) ? readWatchQuery(addressParameters(query), clock) : NO_OBJECT;
  const errors = firstErrorOfEach([
    ...(read.issues ?? []).map(toError),
    ...(search.ok ? [] : search.errors.map(inQuery)),
  ]);
  if (!read.success || !search.ok || errors.length > 0) return { ok: false, errors };
  const title = storedText(read.output.title).replace(/\s+/g, ' ').trim();
  return { ok: true, value: { title: title || titleOf(search.value) || name, query: search.value } };
}

/** Returns what a watch keeps of the parameters of a search. */
export function readWatchQuery(given: URLSearchParams, clock: number): Read<WatchQuery> {
  const read = readSearch(given, clock);
  if (!read.ok) return read;
  const values = Object.entries(plainValues(searchParameters, given));
  return { ok: true, value: Object.fromEntries(values.filter(([name]) => WATCHED.includes(name))) };
}

/** Returns the words of a query as a title; an empty text where it has none. */
export function titleOf({ q }: WatchQuery): string {
  const words = typeof q === 'string' ? q.replace(/\s+/g, ' ').trim() : '';
  return [...words].slice(0, LONGEST_TITLE).join('');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inQuery({ parameter, ...error }: ParameterError): ParameterError {
  return { parameter: parameter === '' ? 'query' : `query.${parameter}`, ...error };
}

function toError({ path, type, message }: v.BaseIssue<unknown>): ParameterError {
  const [first, second] = path ?? [];
  const parameter = String(first?.key);
  if (second !== undefined) return { parameter: `${parameter}.${second.key}`, detail: message };
  if (parameter === 'query') return { parameter, detail: 'must be an object with the parameters of /search' };
  if (type === 'strict_object') return { parameter, detail: 'is not known here' };
  return { parameter, detail: message };
}
