import type { Client } from '@opensearch-project/opensearch';
import { IncompleteAnswer, lacksField } from '../../engine/failure.ts';
import type { Clause } from '../query/clauses.ts';

/**
 * Milliseconds. OpenSearch stops by itself first, so that it does not work on for nobody; only when it can't even say
 * so the client gives up. A search with a histogram asks twice, which is well below the front door's 30 seconds.
 */
const ENGINE_STOPS = 4_000;
const ENGINE_CANCELS = 5_000;
export const CLIENT_GIVES_UP = 6_000;

/** One article as OpenSearch found it. */
export interface Hit {
  _id: string;
  _source: Record<string, unknown>;
  _score: number | null;
  sort: unknown;
  highlight?: Record<string, string[]>;
}

/** Words of the index near one of a text, by its offset there. `score` is the share of letters that agree. */
export interface SuggestedWord {
  offset: number;
  options: { text: string; score: number; freq: number }[];
}

/** The part of OpenSearch's answer that is used. */
export interface EngineAnswer {
  timed_out: boolean;
  hits: { total: { value: number; relation: 'eq' | 'gte' }; hits: Hit[] };
  aggregations?: Record<string, unknown>;
  suggest?: Record<string, SuggestedWord[]>;
}

/**
 * Asks OpenSearch for a whole answer in time, or none. An index that is not there yet has no articles. One that was made
 * by code of an earlier version may lack fields of stems, in which only marking fails: then the words as they are written
 * are marked.
 * @param preference searches of the same one go to the same copy of a shard, whose scores agree from page to page
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
      // One that begins with an underscore is a command to OpenSearch.
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
