import type { Client } from '@opensearch-project/opensearch';
import { isPassing } from '../../engine/failure.ts';
import { type LanguageName, languageName } from '../../engine/languages.ts';
import { engineSearch, type LookupOptions } from './engine-search.ts';
import type { TermsAggregation } from './facets.ts';

/** How long the answer is reused, in milliseconds. The index itself shows new articles a second late. */
const MAX_AGE = 1_000;
/** More languages than any collection has. */
const MOST_TAGS = 200;

interface Known {
  readonly at: number;
  readonly languages: Promise<LanguageName[]>;
}

const known = new WeakMap<Client, Map<string, Known>>();

/**
 * Returns the languages of the articles in an index, most frequent first. Stems of other languages need no lookup. While
 * OpenSearch is busy, they are those of the last time.
 */
export function languagesPresent(client: Client, index: string, options: LookupOptions = {}): Promise<LanguageName[]> {
  const ofClient = known.get(client) ?? new Map<string, Known>();
  known.set(client, ofClient);
  const last = ofClient.get(index);
  const now = performance.now();
  if (last !== undefined && now - last.at < MAX_AGE) return last.languages;
  const languages = askLanguages(client, index, options).catch((error: unknown) => {
    if (last === undefined || !isPassing(error)) throw error;
    return last.languages;
  });
  ofClient.set(index, { at: now, languages });
  languages.catch(() => ofClient.delete(index));
  return languages;
}

async function askLanguages(client: Client, index: string, options: LookupOptions): Promise<LanguageName[]> {
  const aggs = { languages: { terms: { field: 'language', size: MOST_TAGS } } };
  const { aggregations } = await engineSearch(client, index, { size: 0, track_total_hits: false, aggs }, options);
  const { buckets } = (aggregations?.['languages'] as TermsAggregation | undefined) ?? { buckets: [] };
  return [...new Set(buckets.map(({ key }) => languageName(key)))];
}
