import type { Client } from '@opensearch-project/opensearch';
import { invalidParameters } from '../../http/problem.ts';
import { valid } from '../../http/read-request.ts';
import { deadline, engineSearch } from '../../lookup/engine-search.ts';
import { languagesNow } from '../../lookup/languages-present.ts';
import { followedClause } from '../followed-clause.ts';
import { followedSearch } from '../followed-search.ts';
import type { WatchQuery } from '../watch-request.ts';

/** A watch of more is a watch of nearly everything. */
const MOST_SEEDS = 10_000;

const TOO_MANY = {
  parameter: 'query',
  detail: `matches more than ${MOST_SEEDS} articles already; a watch needs a narrower query`,
};

/**
 * Returns the identities of the articles that match a query now. What was written before is searchable for it.
 * @throws Problem where they are too many
 */
export async function seedsOf(client: Client, articles: string, query: WatchQuery, clock: number): Promise<string[]> {
  const search = valid(followedSearch(query, clock));
  await client.indices.refresh({ index: articles, ignore_unavailable: true });
  const until = deadline();
  const body = {
    query: followedClause(search, await languagesNow(client, articles)),
    size: MOST_SEEDS,
    track_total_hits: MOST_SEEDS + 1,
    _source: ['id', 'identity'],
  };
  const { hits } = await engineSearch(client, articles, body, { until });
  if (hits.total.value > MOST_SEEDS) throw invalidParameters([TOO_MANY]);
  return hits.hits.map(({ _source }) => String(_source['identity'] ?? _source['id']));
}
