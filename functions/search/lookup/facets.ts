import type { Facet } from '../parameters/search-parameters.ts';
import type { Clause } from '../query/clauses.ts';

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
/** More than there are in any bucket: a language is counted with its regions, so all of them must be known. */
const LANGUAGES = 300;

const FACET_FIELDS: Readonly<Record<Facet, string>> = {
  author: 'authors.keyword',
  domain: 'domain',
  section: 'section',
  tag: 'tags',
  language: 'language',
};

/** Asks for the most frequent values of each facet. */
export function facetAggregations(facets: readonly Facet[]): Record<string, Clause> {
  const size = (facet: Facet) => (facet === 'language' ? LANGUAGES : FACET_VALUES);
  return Object.fromEntries(
    facets.map((facet) => [facet, { terms: { field: FACET_FIELDS[facet], size: size(facet) } }]),
  );
}

/** The counts of each facet that was asked for. */
export function readFacets(
  facets: readonly Facet[],
  aggregations: Readonly<Record<string, unknown>>,
): Record<string, FacetCounts> {
  return Object.fromEntries(
    facets.map((facet) => {
      const read = facet === 'language' ? readLanguages : readFacet;
      return [facet, read((aggregations[facet] as TermsAggregation | undefined) ?? NOTHING)];
    }),
  );
}

const NOTHING: TermsAggregation = { buckets: [], sum_other_doc_count: 0 };

function readFacet({ buckets, sum_other_doc_count }: TermsAggregation): FacetCounts {
  const values = buckets.map(({ key, doc_count }) => ({ value: key, count: doc_count }));
  return { values, otherCount: sum_other_doc_count };
}

/** `en` counts `en-GB` too, since the filter finds it. */
function readLanguages({ buckets }: TermsAggregation): FacetCounts {
  const isPartOf = (tag: string, whole: string) => tag === whole || tag.startsWith(`${whole}-`);
  const sum = (counted: TermsAggregation['buckets']) => counted.reduce((total, { doc_count }) => total + doc_count, 0);
  const values = buckets
    .map(({ key }) => ({ key, count: sum(buckets.filter((other) => isPartOf(other.key, key))) }))
    .sort((one, other) => other.count - one.count)
    .slice(0, FACET_VALUES);
  const others = buckets.filter(({ key }) => !values.some((listed) => isPartOf(key, listed.key)));
  return { values: values.map(({ key, count }) => ({ value: asWritten(key), count })), otherCount: sum(others) };
}

/** The index has tags of languages in small letters, articles and people as in `en-GB`. */
function asWritten(tag: string): string {
  try {
    const [written = tag] = Intl.getCanonicalLocales(tag);
    return written.toLowerCase() === tag ? written : tag;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tag;
  }
}
