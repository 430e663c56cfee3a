import type { Client } from '@opensearch-project/opensearch';
import { IncompleteAnswer, lacksField } from '../../engine/failure.ts';
import { searchIfThere } from '../../engine/search-if-there.ts';
import type { Clause } from '../query/clause.ts';

/**
 * Timeouts in milliseconds. OpenSearch stops first, so that it does not work for a client that has gone. The client
 * gives up later, when OpenSearch does not even report its timeout.
 */
const ENGINE_STOPS = 4_000;
const ENGINE_CANCELS = 5_000;
export const CLIENT_GIVES_UP = 6_000;
/**
 * Milliseconds that all look-ups of one search may take together. A table that is sent in parts has one more search
 * after its own limit, and both stay below the function's 15 seconds.
 */
const ALL_LOOKUPS = 7_000;
/** With less time left, a look-up is not begun. */
const TOO_LATE = 50;

/** One article as OpenSearch returned it. */
export interface Hit {
  _id: string;
  _source: Record<string, unknown>;
  _score: number | null;
  sort: unknown;
  highlight?: Record<string, string[]>;
  /** Values that are no part of the stored document. */
  fields?: Record<string, unknown[]>;
}

/** Indexed words similar to a word of a text, at its offset. `score` is the share of letters that agree. */
export interface SuggestedWord {
  offset: number;
  options: { text: string; score: number; freq: number }[];
}

/** The part of OpenSearch's response that is used. */
export interface EngineAnswer {
  timed_out: boolean;
  hits: { total: { value: number; relation: 'eq' | 'gte' }; hits: Hit[] };
  aggregations?: Record<string, unknown>;
  suggest?: Record<string, SuggestedWord[]>;
}

export interface LookupOptions {
  /** Searches with the same value go to the same copy of a shard, so that scores agree from page to page. */
  readonly preference?: string;
  /** When the request has to be answered, by `performance.now()`. @default the time limit of one look-up */
  readonly until?: number;
}

/** Returns the moment until which all look-ups of one search have to be done. */
export function deadline(): number {
  return performance.now() + ALL_LOOKUPS;
}

/** Returns the milliseconds that a look-up may take. @throws IncompleteAnswer when too few are left */
export function timeLeft({ until }: LookupOptions): number {
  const left = until === undefined ? CLIENT_GIVES_UP : until - performance.now();
  if (left < TOO_LATE) throw new IncompleteAnswer();
  return Math.floor(Math.min(CLIENT_GIVES_UP, left));
}

/**
 * Returns OpenSearch's complete response within the time limit, or throws. A missing index counts as empty. An index
 * made by an earlier version may lack fields of stems; only highlighting fails there, and then the words as written
 * are marked.
 */
export async function engineSearch(client: Client, index: string, body: Clause, options: LookupOptions = {}) {
  try {
    return await ask(client, index, body, options);
  } catch (error) {
    if (!lacksField(error)) throw error;
    return ask(client, index, withoutStemsMarked(body), options);
  }
}

function withoutStemsMarked(body: Clause): Clause {
  return JSON.parse(JSON.stringify(body, (name, value) => (name === 'matched_fields' ? undefined : value)));
}

async function ask(client: Client, index: string, body: Clause, options: LookupOptions) {
  const left = timeLeft(options);
  const response = await searchIfThere(
    client,
    {
      index,
      body: { ...body, timeout: `${Math.min(ENGINE_STOPS, left)}ms` },
      ...preferred(options),
      allow_partial_search_results: false,
      cancel_after_time_interval: `${Math.min(ENGINE_CANCELS, left)}ms`,
    },
    { requestTimeout: left, maxRetries: 0 },
  );
  const answer = response.body as unknown as EngineAnswer;
  if (answer.timed_out) throw new IncompleteAnswer();
  return answer;
}

/** A preference that begins with an underscore is a command to OpenSearch. */
export function preferred({ preference }: LookupOptions): { preference?: string } {
  return preference === undefined ? {} : { preference: `search-${preference}` };
}
