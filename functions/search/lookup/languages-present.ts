import type { Client } from '@opensearch-project/opensearch';
import { type LanguageName, languageName } from '../../engine/languages.ts';
import { engineSearch } from './engine-search.ts';
import type { TermsAggregation } from './facets.ts';

/** Milliseconds. The index itself shows what is new a second late. */
const MAX_AGE = 1_000;
/** Far above what a collection is written in. */
const MOST_TAGS = 200;

interface Known {
  readonly at: number;
  readonly languages: Promise<LanguageName[]>;
}

const known = new WeakMap<Client, Map<string, Known>>();

/** The languages of the articles in an index, those of most articles first: the stems of others need no look-up. */
export function languagesPresent(client: Client, index: string): Promise<LanguageName[]> {
  const ofClient = known.get(client) ?? new Map<string, Known>();
  known.set(client, ofClient);
  const last = ofClient.get(index);
  const now = performance.now();
  if (last !== undefined && now - last.at < MAX_AGE) return last.languages;
  const languages = askLanguages(client, index);
  ofClient.set(index, { at: now, languages });
  languages.catch(() => ofClient.delete(index));
  return languages;
}

async function askLanguages(client: Client, index: string): Promise<LanguageName[]> {
  const aggs = { languages: { terms: { field: 'language', size: MOST_TAGS } } };
  const { aggregations } = await engineSearch(client, index, { size: 0, track_total_hits: false, aggs });
  const { buckets } = (aggregations?.['languages'] as TermsAggregation | undefined) ?? { buckets: [] };
  return [...new Set(buckets.map(({ key }) => languageName(key)))];
}
