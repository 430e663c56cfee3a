import type { Client } from '@opensearch-project/opensearch';
import { matching, withinBudget } from '../lookup/matching.ts';
import type { Reading } from '../lookup/reading.ts';
import { languagesOf } from '../lookup/search-articles.ts';
import type { Search } from '../parameters/search.ts';
import type { Clause } from '../query/clause.ts';

/** Returns how the words of a watch are interpreted: as those of a search for it. @param until by `performance.now()` */
export async function followedReading(client: Client, index: string, search: Search, until: number): Promise<Reading> {
  const languages = await languagesOf(client, index, search, { until });
  return withinBudget(search, { mode: 'all', languages, spellings: new Map() });
}

/** Returns the clause that finds the articles of a watch: the same as that of a search for it. */
export async function followedClause(client: Client, index: string, search: Search, until: number): Promise<Clause> {
  return matching(search, await followedReading(client, index, search, until), search.now);
}
