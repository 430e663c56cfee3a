import type { Client } from '@opensearch-project/opensearch';
import { IncompleteAnswer, lacksField } from '../../engine/failure.ts';
import type { Clause } from '../query/clauses.ts';

/**
 * Timeouts in milliseconds. OpenSearch stops first, so that it does not work for a client that has gone. The client
 * gives up later, when OpenSearch does not even report its timeout. A search with a histogram makes two requests,
 * which stays well below the front door's 30 seconds.
 */
const ENGINE_STOPS = 4_000;
const ENGINE_CANCELS = 5_000;
export const CLIENT_GIVES_UP = 6_000;

/** One article as OpenSearch returned it. */
export interface Hit {
  _id: string;
  _source: Record<string, unknown>;
  _score: number | null;
  sort: unknown;
  highlight?: Record<string, string[]>;
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

/**
 * Returns OpenSearch's complete response within the time limit, or throws. A missing index counts as empty. An index
 * made by an earlier version may lack fields of stems; only highlighting fails there, and then the words as written
 * are marked.
 * @param preference searches with the same value go to the same copy of a shard, so that scores agree from page to
 *   page
 */
export async function engineSearch(client: Client, index: string, body: Clause, preference?: string) {
  try {
    return await ask(client, index, body, preference);
  } catch (error) {
    if (!lacksField(error)) throw error;
    return ask(client, index, withoutStemsMarked(body), preference);
  }
}

function withoutStemsMarked(body: Clause): Clause {
  return JSON.parse(JSON.stringify(body, (name, value) => (name === 'matched_fields' ? undefined : value)));
}

async function ask(client: Client, index: string, body: Clause, preference: string | undefined) {
  const response = await client.search(
    {
      index,
      body: { ...body, timeout: `${ENGINE_STOPS}ms` },
      // A preference that begins with an underscore is a command to OpenSearch.
      ...(preference !== undefined && { preference: `search-${preference}` }),
      ignore_unavailable: true,
      allow_partial_search_results: false,
      cancel_after_time_interval: `${ENGINE_CANCELS}ms`,
    },
    { requestTimeout: CLIENT_GIVES_UP },
  );
  const answer = response.body as unknown as EngineAnswer;
  if (answer.timed_out) throw new IncompleteAnswer();
  return answer;
}
