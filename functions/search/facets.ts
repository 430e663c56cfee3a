import type { Facet } from './parameters/search-parameters.ts';
import type { Clause } from './query/clauses.ts';

export interface FacetCounts {
  values: { value: string; count: number }[];
  /** Of the values that are not listed. */
  otherCount: number;
}

/** OpenSearch's answer to one facet. */
export interface TermsAggregation {
  buckets: { key: string; doc_count: number }[];
  sum_other_doc_count: number;
}

const FACET_VALUES = 10;

const FACET_FIELDS: Readonly<Record<Facet, string>> = {
  author: 'authors.keyword',
  domain: 'domain',
  section: 'section',
  tag: 'tags',
  language: 'language',
};

/** Asks for the most frequent values of each facet. */
export function facetAggregations(facets: readonly Facet[]): Record<string, Clause> {
  return Object.fromEntries(
    facets.map((facet) => [facet, { terms: { field: FACET_FIELDS[facet], size: FACET_VALUES } }]),
  );
}

/** The counts of each facet that was asked for. */
export function readFacets(
  facets: readonly Facet[],
  aggregations: Readonly<Record<string, unknown>>,
): Record<string, FacetCounts> {
  return Object.fromEntries(
    facets.map((facet) => [facet, readFacet(facet, aggregations[facet] as TermsAggregation | undefined)]),
  );
}

function readFacet(facet: Facet, aggregation: TermsAggregation | undefined): FacetCounts {
  const shown = facet === 'language' ? asWritten : (key: string) => key;
  const values = aggregation?.buckets.map(({ key, doc_count }) => ({ value: shown(key), count: doc_count })) ?? [];
  return { values, otherCount: aggregation?.sum_other_doc_count ?? 0 };
}

/** The index has tags of languages in small letters, articles and people as in `en-GB`. */
function asWritten(tag: string): string {
  try {
    const [written = tag] = Intl.getCanonicalLocales(tag);
    return written.toLowerCase() === tag ? written : tag;
  } catch {
    return tag;
  }
}
