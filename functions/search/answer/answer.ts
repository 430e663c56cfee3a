import type { Hit } from '../lookup/engine-search.ts';
import { type FacetCounts, readFacets } from '../lookup/facets.ts';
import type { Found } from '../lookup/found.ts';
import { type Histogram, readHistogram } from '../lookup/histogram.ts';
import { readSortValues } from '../lookup/order.ts';
import { plainWords } from '../lookup/reading.ts';
import { correctedQuery } from '../lookup/spelling.ts';
import { writeCursor } from '../parameters/cursor.ts';
import { offsetOf, type Search } from '../parameters/search.ts';
import type { Sort } from '../parameters/search-parameters.ts';
import type { Mode } from '../query/loosen.ts';
import { printQuery } from '../query/print.ts';
import { ADVANCE } from '../query/ranking.ts';
import { type ArticleItem, readFields } from './item.ts';
import { type Warning, warnings } from './warnings.ts';

/** How a search was understood, and what its reader should know. */
export interface Understanding {
  query: {
    input: string;
    interpreted: string;
    mode: Mode;
    sort: Sort;
    from: string | null;
    to: string | null;
  };
  warnings: Warning[];
  didYouMean: { text: string } | null;
}

/** The answer to /search. */
export interface SearchAnswer extends Understanding {
  totalResults: number;
  /** `gte` when there are more articles than were counted. */
  totalRelation: 'eq' | 'gte';
  /** How many stories they are. Only where each is listed once, and where the articles are not too many to count. */
  stories?: number;
  /** How many articles of the page have all of the words. Only where each story is listed once. */
  allOnPage?: number;
  /** How many of them have all of the words, and how many have some; facets and histogram count both. */
  all: number;
  some: number;
  page: number;
  pageSize: number;
  nextCursor: string | null;
  articles: ArticleItem[];
  facets: Record<string, FacetCounts>;
  histogram: Histogram | null;
}

/** Returns the answer to a search from what OpenSearch found. */
export function searchAnswer(search: Search, found: Found, withSource: boolean): SearchAnswer {
  const { hits, aggregations = {} } = found.answer;
  return {
    totalResults: hits.total.value,
    totalRelation: hits.total.relation,
    ...storiesOf(found),
    all: found.all,
    some: hits.total.value - found.all,
    page: search.start.page,
    pageSize: search.pageSize,
    nextCursor: nextCursor(search, found),
    ...understanding(search, found),
    articles: pageOf(search, hits.hits).map((hit) =>
      withCopies(readFields(hit, search.fields, withSource, search.sort === 'relevance'), search, found),
    ),
    facets: readFacets(search, aggregations),
    histogram: found.interval === null ? null : readHistogram(found.interval, search.tz, aggregations),
  };
}

/** Returns how a search was understood. */
export function understanding(search: Search, found: Found): Understanding {
  return {
    query: describeQuery(search, found),
    warnings: warnings(search, found),
    didYouMean: didYouMean(search, found),
  };
}

/** Returns the articles of the page. After a cursor one more was requested, to know whether there is a next page. */
function pageOf(search: Search, hits: readonly Hit[]): Hit[] {
  return hits.slice(0, search.pageSize);
}

function nextCursor(search: Search, found: Found): string | null {
  const { start, pageSize } = search;
  if (found.collapsed) return found.collapsed.last && cursorBehind(search, found, found.collapsed.last);
  const { hits, total } = found.answer.hits;
  const shown = pageOf(search, hits).length;
  const isMore = start.kind === 'page' ? total.value > offsetOf(search) + shown : hits.length > pageSize;
  return isMore ? cursorAfter(search, found, shown) : null;
}

/** Returns the cursor of what follows the first articles of a page; null where there are none. */
export function cursorAfter(search: Search, found: Found, articles: number): string | null {
  const last = found.answer.hits.hits[articles - 1];
  return last === undefined ? null : cursorBehind(search, found, last);
}

function cursorBehind({ start, fingerprint, now }: Search, { reading: { mode, spellings } }: Found, last: Hit): string {
  return writeCursor(fingerprint, { now, page: start.page + 1, mode, spellings, after: readSortValues(last.sort) });
}

function storiesOf({ collapsed, reading }: Found): Pick<SearchAnswer, 'stories' | 'allOnPage'> {
  if (collapsed === undefined) return {};
  const hasAll = ({ _score: score }: Hit) => reading.mode !== 'some' || (score ?? 0) >= ADVANCE;
  const allOnPage = collapsed.hits.filter(hasAll).length;
  return { ...(collapsed.total !== null && { stories: collapsed.total }), allOnPage };
}

function withCopies(article: ArticleItem, { fields }: Search, { collapsed }: Found): ArticleItem {
  const copies = collapsed?.copies.get(article.id);
  const isWanted = fields.length === 0 || fields.includes('copies');
  return copies && isWanted ? { ...article, copies } : article;
}

function didYouMean(search: Search, { reading }: Found): SearchAnswer['didYouMean'] {
  const text = correctedQuery(search.q, plainWords(search), reading.spellings);
  return text === null ? null : { text };
}

function describeQuery({ q, query, sort, period }: Search, { reading }: Found): SearchAnswer['query'] {
  return {
    input: q,
    interpreted: printQuery(query.expression),
    mode: reading.mode,
    sort,
    from: isoTime(period.from),
    to: isoTime(period.to),
  };
}

function isoTime(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
