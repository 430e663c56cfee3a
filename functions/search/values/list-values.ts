import type { Client } from '@opensearch-project/opensearch';
import { type Understanding, understanding } from '../answer/answer.ts';
import { deadline, engineSearch } from '../lookup/engine-search.ts';
import {
  asWritten,
  FACET_FIELDS,
  isPartOf,
  LANGUAGES,
  spellings,
  type TermsAggregation,
  writtenValue,
} from '../lookup/facets.ts';
import type { Found } from '../lookup/found.ts';
import { matching } from '../lookup/matching.ts';
import { searchArticles } from '../lookup/search-articles.ts';
import type { Search } from '../parameters/search.ts';
import type { Facet } from '../parameters/search-parameters.ts';
import type { Clause } from '../query/clause.ts';
import { foldedValue } from '../suggest/fold.ts';
import { lostSpellings } from './lost-spellings.ts';
import type { Listing } from './values-parameters.ts';

/** A value of a facet: how many articles have it, and the first and last day on which they were published. */
export interface ListedValue {
  value: string;
  count: number;
  firstDate: string | null;
  lastDate: string | null;
}

export interface ValuesList extends Omit<Understanding, 'query'> {
  facet: Facet;
  values: ListedValue[];
  /** The value of `after` for the next page; null on the last page. */
  nextAfter: string | null;
  /** How the words were taken, as in /search. A list has no order to choose. */
  query: Omit<Understanding['query'], 'sort'>;
}

type DateAggregation = { value: number | null };

export interface Bucket extends Pick<TermsAggregation['buckets'][number], 'doc_count' | 'written'> {
  key: { value: string };
  firstDay: DateAggregation;
  lastDay: DateAggregation;
  firstMoment: DateAggregation;
  lastMoment: DateAggregation;
}

/** Returns the values of a facet in the articles that match, in alphabetical order; those that differ in case are one. */
export async function listValues(
  client: Client,
  index: string,
  facet: Facet,
  { search, prefix, after, pageSize }: Listing,
): Promise<ValuesList> {
  // The articles are those of the same search in /search, in whatever way its words are read there.
  const found = await searchArticles(client, index, search, search.now);
  const options = { preference: search.fingerprint, until: deadline() };
  const ask = (body: Clause) => engineSearch(client, index, body, options);
  const beginning = foldedValue(prefix.trim());
  const query = withPrefix(matching(search, found.reading, search.now), facet, beginning);
  const { aggregations } = await ask({
    query,
    size: 0,
    track_total_hits: false,
    aggs: { values: listing(facet, startOf(beginning, lowerCase(after)), mostBuckets(facet, pageSize)) },
  });
  const listed = ((aggregations?.['values'] as { buckets: Bucket[] } | undefined)?.buckets ?? []).filter(({ key }) =>
    key.value.startsWith(beginning),
  );
  const buckets = facet === 'language' ? withRegions(listed) : listed;
  const shown = buckets.slice(0, pageSize);
  const nextAfter = buckets.length > pageSize ? (shown.at(-1)?.key.value ?? null) : null;
  const spellings = await lostSpellings(ask, query, facet, shown);
  return {
    facet,
    values: shown.map((bucket) => readValue(facet, bucket, spellings)),
    nextAfter,
    ...asRead(search, found),
  };
}

function asRead(search: Search, found: Found): Pick<ValuesList, 'query' | 'warnings' | 'didYouMean'> {
  const { query, ...remarks } = understanding(search, found);
  const { sort: _sort, ...unordered } = query;
  return { query: unordered, ...remarks };
}

/** One value more than the page has tells whether there is a next page. Languages are needed with all of their regions. */
function mostBuckets(facet: Facet, pageSize: number): number {
  return Math.max(pageSize + 1, facet === 'language' ? LANGUAGES : 0);
}

/** Counts a language together with its regions, which follow it in the list: its filter and its facet include them. */
function withRegions(buckets: readonly Bucket[]): Bucket[] {
  return buckets.map((bucket) => {
    const parts = buckets.filter(({ key }) => isPartOf(key.value, bucket.key.value));
    return {
      ...bucket,
      doc_count: parts.reduce((sum, { doc_count }) => sum + doc_count, 0),
      firstDay: extreme(parts, 'firstDay', Math.min),
      lastDay: extreme(parts, 'lastDay', Math.max),
      firstMoment: extreme(parts, 'firstMoment', Math.min),
      lastMoment: extreme(parts, 'lastMoment', Math.max),
    };
  });
}

type DateName = 'firstDay' | 'lastDay' | 'firstMoment' | 'lastMoment';

function extreme(buckets: readonly Bucket[], name: DateName, choose: (...dates: number[]) => number): DateAggregation {
  const dates = buckets.flatMap((bucket) => bucket[name].value ?? []);
  return { value: dates.length === 0 ? null : choose(...dates) };
}

/**
 * Returns `after` in lower case, letter by letter as the index does. It is not folded any further: the index folds some marks
 * in another way, and a value that is folded once more may come before itself, so that the list would never end.
 */
function lowerCase(after: string): string {
  return Array.from(after, (letter) => letter.toLowerCase()).join('');
}

function withPrefix(query: Clause, facet: Facet, beginning: string): Clause {
  if (beginning === '') return query;
  return { bool: { filter: [query, { prefix: { [FACET_FIELDS[facet].counted]: beginning } }] } };
}

function listing(facet: Facet, after: string, size: number): Clause {
  const { aggs } = spellings(facet) as { aggs?: Clause };
  return {
    composite: {
      size,
      sources: [{ value: { terms: { field: FACET_FIELDS[facet].counted } } }],
      ...(after !== '' && { after: { value: after } }),
    },
    aggs: {
      ...aggs,
      firstDay: { min: { field: 'publishedDay' } },
      lastDay: { max: { field: 'publishedDay' } },
      firstMoment: { min: { field: 'publishedAt' } },
      lastMoment: { max: { field: 'publishedAt' } },
    },
  };
}

/**
 * Returns the text after which the list begins: `after`, or what comes just before all texts that begin with `beginning`. An
 * article has other values too, and those that come before the beginning are skipped.
 */
function startOf(beginning: string, after: string): string {
  return after >= beginning ? after : justBefore(beginning);
}

function justBefore(text: string): string {
  const letters = [...text];
  const last = letters.pop()?.codePointAt(0) ?? 0;
  if (last === 0) return letters.join('');
  // Half of a character is no text.
  const previous = last === 0xe000 ? 0xd7ff : last - 1;
  return `${letters.join('')}${String.fromCodePoint(previous)}\u{10ffff}`;
}

function readValue(
  facet: Facet,
  { key, doc_count, written, ...dates }: Bucket,
  spellings: ReadonlyMap<string, string>,
): ListedValue {
  const value = spellings.get(key.value) ?? writtenValue({ key: key.value, ...(written && { written }) });
  return {
    value: facet === 'language' ? asWritten(value) : value,
    count: doc_count,
    firstDate: day(dates.firstDay.value ?? dates.firstMoment.value),
    lastDate: day(dates.lastDay.value ?? dates.lastMoment.value),
  };
}

function day(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString().slice(0, 10);
}
