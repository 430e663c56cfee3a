import type { Facet } from '../parameters/search-parameters.ts';
import type { Clause } from '../query/clauses.ts';

export interface FacetCounts {
  values: { value: string; count: number }[];
  /** Articles with values that are not listed. */
  otherCount: number;
}

/** OpenSearch's response for one facet. */
export interface TermsAggregation {
  buckets: { key: string; doc_count: number }[];
  sum_other_doc_count: number;
}

const FACET_VALUES = 10;
/** More than any collection has. A language is counted together with its regions, so all of them must be returned. */
const LANGUAGES = 300;

const FACET_FIELDS: Readonly<Record<Facet, string>> = {
  author: 'authors.keyword',
  domain: 'domain',
  section: 'section',
  tag: 'tags',
  language: 'language',
};

/** Returns the aggregations for the most frequent values of each facet. */
export function facetAggregations(facets: readonly Facet[]): Record<string, Clause> {
  const size = (facet: Facet) => (facet === 'language' ? LANGUAGES : FACET_VALUES);
  return Object.fromEntries(
    facets.map((facet) => [facet, { terms: { field: FACET_FIELDS[facet], size: size(facet) } }]),
  );
}

/** Returns the counts of each requested facet. */
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

/** Returns the counts by language. `en` includes `en-GB`, because the filter `en` does too. */
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

/** Returns a language tag in canonical case, such as `en-GB`. The index holds tags in lower case. */
function asWritten(tag: string): string {
  try {
    const [written = tag] = Intl.getCanonicalLocales(tag);
    return written.toLowerCase() === tag ? written : tag;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tag;
  }
}
