import type { Search } from '../parameters/search.ts';
import type { Facet } from '../parameters/search-parameters.ts';
import type { Clause } from '../query/clause.ts';
import { foldedValue, foldedWords } from '../suggest/fold.ts';

export interface FacetCounts {
  values: { value: string; count: number }[];
  /** Articles with values that are not listed. */
  otherCount: number;
}

/** OpenSearch's response for one facet. A value that is counted in all of its spellings has them in `written`. */
export interface TermsAggregation {
  buckets: { key: string; doc_count: number; written?: Pick<TermsAggregation, 'buckets'> }[];
  sum_other_doc_count: number;
}

/** More than any collection has. A language is counted together with its regions, so all of them must be returned. */
export const LANGUAGES = 500;

/** The field that is counted and, where that is folded, the one with the values as they are written. */
interface FacetField {
  readonly counted: string;
  readonly written?: string;
}

export const FACET_FIELDS: Readonly<Record<Facet, FacetField>> = {
  author: { counted: 'authors.folded', written: 'authors.keyword' },
  domain: { counted: 'domain' },
  section: { counted: 'section.folded', written: 'section' },
  tag: { counted: 'tags.folded', written: 'tags' },
  language: { counted: 'language' },
  format: { counted: 'source.format' },
};

/** Spellings that are looked at for one value: an article also has values that are not spellings of it. */
const SPELLINGS = 20;

/** Returns the facets with chosen values. Each is counted in articles with any value of it. */
export function chosenFacets(search: Search): Facet[] {
  return search.facets.filter((facet) => search[facet].length > 0);
}

/** Returns the search without the chosen values of a facet. */
export function withoutFacet(search: Search, facet: Facet): Search {
  return { ...search, [facet]: [] };
}

/** Returns the aggregations for the most frequent values of each facet. */
export function facetAggregations(facets: readonly Facet[], facetSize: number): Record<string, Clause> {
  const size = (facet: Facet) => (facet === 'language' ? LANGUAGES : facetSize);
  return Object.fromEntries(
    facets.map((facet) => [
      facet,
      { terms: { field: FACET_FIELDS[facet].counted, size: size(facet) }, ...spellings(facet) },
    ]),
  );
}

/** Returns the part of an aggregation that asks for the spellings of a folded value. */
export function spellings(facet: Facet): Clause {
  const { written } = FACET_FIELDS[facet];
  return written === undefined ? {} : { aggs: { written: { terms: { field: written, size: SPELLINGS } } } };
}

/** Returns the counts of each requested facet. */
export function readFacets(
  { facets, facetSize }: Pick<Search, 'facets' | 'facetSize'>,
  aggregations: Readonly<Record<string, unknown>>,
): Record<string, FacetCounts> {
  return Object.fromEntries(
    facets.map((facet) => {
      const read = facet === 'language' ? readLanguages : readFacet;
      return [facet, read((aggregations[facet] as TermsAggregation | undefined) ?? NOTHING, facetSize)];
    }),
  );
}

const NOTHING: TermsAggregation = { buckets: [], sum_other_doc_count: 0 };

function readFacet({ buckets, sum_other_doc_count }: TermsAggregation): FacetCounts {
  const values = buckets.map((bucket) => ({ value: writtenValue(bucket), count: bucket.doc_count }));
  return { values, otherCount: sum_other_doc_count };
}

/** Returns the most frequent spelling of a value, or the folded value where none is known. */
export function writtenValue(value: Pick<TermsAggregation['buckets'][number], 'key' | 'written'>): string {
  return spellingOf(value.key, value.written?.buckets.map(({ key }) => key) ?? []) ?? value.key;
}

/** Returns the first spelling of a folded value among values as they are written; undefined when there is none. */
export function spellingOf(folded: string, written: readonly string[]): string | undefined {
  // The index folds some rare signs and marks in another way. The words are the same then.
  const words = wordsOf(folded);
  return (
    written.find((spelling) => foldedValue(spelling) === folded) ??
    written.find((spelling) => words !== '' && wordsOf(spelling) === words)
  );
}

/** Returns the words of a value, whatever its signs and marks are. */
export function wordsOf(value: string): string {
  return foldedWords(value.normalize('NFKD')).join(' ');
}

/** Returns the counts by language. `en` includes `en-GB`, because the filter `en` does too. */
function readLanguages({ buckets }: TermsAggregation, facetSize: number): FacetCounts {
  const sum = (counted: TermsAggregation['buckets']) => counted.reduce((total, { doc_count }) => total + doc_count, 0);
  const values = buckets
    .map(({ key }) => ({ key, count: sum(buckets.filter((other) => isPartOf(other.key, key))) }))
    .sort((one, other) => other.count - one.count)
    .slice(0, facetSize);
  const others = buckets.filter(({ key }) => !values.some((listed) => isPartOf(key, listed.key)));
  return { values: values.map(({ key, count }) => ({ value: asWritten(key), count })), otherCount: sum(others) };
}

/** Whether a language is another one or a region of it, as filters understand it. */
export function isPartOf(tag: string, whole: string): boolean {
  return tag === whole || tag.startsWith(`${whole}-`);
}

/** Returns a language tag in canonical case, such as `en-GB`. The index holds tags in lower case. */
export function asWritten(tag: string): string {
  try {
    const [written = tag] = Intl.getCanonicalLocales(tag);
    return written.toLowerCase() === tag ? written : tag;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tag;
  }
}
