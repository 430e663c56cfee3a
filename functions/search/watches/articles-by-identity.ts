import type { Client } from '@opensearch-project/opensearch';
import { storedFields } from '../answer/item.ts';
import { deadline, engineSearch, type Hit } from '../lookup/engine-search.ts';
import { markHits } from '../lookup/highlights.ts';
import { languagesNow } from '../lookup/languages-present.ts';
import { matching } from '../lookup/matching.ts';
import type { Reading } from '../lookup/reading.ts';
import type { Search } from '../parameters/search.ts';
import type { Clause } from '../query/clause.ts';
import { followedReading } from './followed-clause.ts';

/**
 * Returns the articles of a search that have one of some identities, by identity, with the words of the search marked. Of an
 * article that several files have, one is returned.
 * @param identities at most as many as a page has articles
 */
export async function articlesByIdentity(
  client: Client,
  index: string,
  search: Search,
  identities: readonly string[],
): Promise<Map<string, Hit>> {
  if (identities.length === 0) return new Map();
  const until = deadline();
  const reading = followedReading(search, await languagesNow(client, index));
  const ask = (body: Clause) => engineSearch(client, index, body, { until });
  const { hits } = await ask(withIdentities(search, reading, identities, storedFields([])));
  const marked = await markHits(ask, search, reading, hits.hits);
  return new Map(marked.map((hit) => [String(hit._source['identity']), hit]));
}

/** Returns which of some identities a search finds. @param identities at most 10,000 */
export async function identitiesFound(
  client: Client,
  index: string,
  search: Search,
  identities: readonly string[],
): Promise<Set<string>> {
  if (identities.length === 0) return new Set();
  const until = deadline();
  const reading = followedReading(search, await languagesNow(client, index));
  const { hits } = await engineSearch(client, index, withIdentities(search, reading, identities, []), { until });
  return new Set(hits.hits.map(({ _source }) => String(_source['identity'])));
}

/** Returns the look-up of the articles of a search that have one of some identities, one of each. */
function withIdentities(
  search: Search,
  reading: Reading,
  identities: readonly string[],
  fields: readonly string[],
): Clause {
  return {
    query: { bool: { filter: [matching(search, reading, search.now), { terms: { identity: [...identities] } }] } },
    collapse: { field: 'identity' },
    sort: [{ id: 'asc' }],
    size: identities.length,
    track_total_hits: false,
    _source: [...fields, 'identity'],
  };
}
