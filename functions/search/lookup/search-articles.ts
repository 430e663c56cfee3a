import type { Client } from '@opensearch-project/opensearch';
import { isPassing } from '../../engine/failure.ts';
import { type LanguageName, languageName } from '../../engine/languages.ts';
import { storedFields } from '../answer/item.ts';
import { offsetOf, type Search } from '../parameters/search.ts';
import { RESULT_WINDOW } from '../parameters/search-parameters.ts';
import type { Clause } from '../query/clause.ts';
import { terms } from '../query/expression.ts';
import { balanceLanguages } from './balance.ts';
import { deadline, type EngineAnswer, engineSearch, type LookupOptions } from './engine-search.ts';
import { chosenFacets, facetAggregations, withoutFacet } from './facets.ts';
import type { Ask, Found } from './found.ts';
import { highlight, isMarkedInList, markedLanguages, markHits } from './highlights.ts';
import { type CalendarInterval, chooseInterval, EXTENT, type Extent, histogramAggregations } from './histogram.ts';
import { languagesPresent } from './languages-present.ts';
import { findLoosening } from './loosen-search.ts';
import { allWords, markedOf, matching, matchingUndated, withinBudget } from './matching.ts';
import { orderOf } from './order.ts';
import { plainWords, type Reading } from './reading.ts';

/** The count of articles with all words, returned with the facets. */
const ALL_WORDS = 'allWords';

/** Sends requests to OpenSearch, all within one deadline. */
interface Engine {
  readonly ask: Ask;
  /** Returns the languages whose stems are looked up in a search. */
  readonly languagesOf: (search: Search) => Promise<LanguageName[]>;
}

/** Finds the articles of a search in the alias `index`. @param now milliseconds since 1970 */
export async function searchArticles(client: Client, index: string, search: Search, now: number): Promise<Found> {
  const options = { preference: search.fingerprint, until: deadline() };
  const ask = (body: Clause) => engineSearch(client, index, body, options);
  const engine: Engine = { ask, languagesOf: (of) => languagesOf(client, index, of, { until: options.until }) };
  const languages = await engine.languagesOf(search);
  const balance = await balanceOf(client, index, search, languages, options);
  const strict = withinBudget(search, { mode: 'all', languages, balance, spellings: new Map() });
  const { start } = search;
  if (start.kind === 'cursor') {
    const { mode, spellings } = start;
    const reading = mode === 'all' ? strict : withinBudget(search, { ...strict, mode, spellings });
    return show(ask, search, await findPage(engine, search, reading, start.now), start.now);
  }
  const find = (reading: Reading, all?: number) => findPage(engine, search, reading, now, all);
  const isLoosened = search.typo === 'auto' && plainWords(search).length > 0;
  const found = await (isLoosened ? findLoosening(ask, find, search, strict) : find(strict));
  return show(ask, search, found, now);
}

/** Returns the page as it is shown. While OpenSearch is too busy to mark words, they stay unmarked. */
async function show(ask: Ask, search: Search, listed: Found, now: number): Promise<Found> {
  const found = await collapse(ask, search, listed, now);
  const { reading, answer } = found;
  if (!search.highlight || isMarkedInList(search, reading)) return found;
  const [page, next] = [answer.hits.hits.slice(0, search.pageSize), answer.hits.hits.slice(search.pageSize)];
  const marked = await markHits(ask, search, reading, page).catch((error: unknown) => {
    if (isPassing(error)) return null;
    throw error;
  });
  if (marked === null) return { ...found, missing: found.missing ?? 'marks' };
  return { ...found, answer: { ...answer, hits: { ...answer.hits, hits: [...marked, ...next] } } };
}

/** Returns the page with each story once, if this was asked for. */
async function collapse(ask: Ask, search: Search, found: Found, now: number): Promise<Found> {
  if (search.collapse === 'none') return found;
  const { collapseCopies } = await import('../collapse/collapse-copies.ts');
  const { reading, answer } = found;
  const query = matching(search, reading, now);
  const sort = orderOf(search.sort, reading.mode);
  const listing = { search, query, sort, ...firstOf(answer) };
  const collapsed = await collapseCopies(ask, listing);
  return { ...found, collapsed, answer: { ...answer, hits: { ...answer.hits, hits: [...collapsed.hits] } } };
}

function firstOf({ hits: { hits, total } }: EngineAnswer) {
  return { first: hits, totalResults: total.value };
}

/** Returns the languages whose stems are looked up: the requested ones, else all in the index. */
async function languagesOf(
  client: Client,
  index: string,
  { query, language }: Search,
  options: LookupOptions,
): Promise<LanguageName[]> {
  const words = terms(query.expression).length;
  if (words === 0) return [];
  return language.length > 0 ? [...new Set(language.map(languageName))] : languagesPresent(client, index, options);
}

/** Returns the balance of languages, which is needed only when results are sorted by relevance. */
async function balanceOf(
  client: Client,
  index: string,
  { query, sort }: Search,
  languages: readonly LanguageName[],
  options: LookupOptions,
) {
  const words = terms(query.expression).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
  return sort === 'relevance' ? balanceLanguages(client, index, words, languages, options) : new Map();
}

/** @param all the number of articles with all words, where it is known */
async function findPage(engine: Engine, search: Search, reading: Reading, now: number, all?: number): Promise<Found> {
  const { ask } = engine;
  const query = matching(search, reading, now);
  const page = async () => {
    const interval = search.interval === undefined ? null : await findInterval(ask, query, search.interval);
    const aggs = aggregationsOf(search, reading, interval, all);
    return { answer: await ask({ ...pageBody(search, query, reading), aggs }), interval };
  };
  const [found, chosen, undatedLeftOut] = await Promise.all([
    page(),
    countChosen(engine, search, reading, now),
    countUndated(ask, search, reading),
  ]);
  const answer = { ...found.answer, aggregations: { ...found.answer.aggregations, ...chosen } };
  return { ...found, answer, all: countAll(answer, reading, all), reading, undatedLeftOut };
}

/** Counts the values of facets of which some are chosen, as if none was: the others can be added to them. */
async function countChosen(engine: Engine, search: Search, reading: Reading, now: number) {
  const counts = chosenFacets(search).map(async (facet) => {
    const others = withoutFacet(search, facet);
    // The words have stems only in the chosen languages, but articles in the others are counted too.
    const wider = async () => withinBudget(others, { ...reading, languages: await engine.languagesOf(others) });
    const query = matching(others, facet === 'language' ? await wider() : reading, now);
    const aggs = facetAggregations([facet], search.facetSize);
    return (await engine.ask({ query, size: 0, track_total_hits: false, aggs })).aggregations;
  });
  return Object.assign({}, ...(await Promise.all(counts))) as Record<string, unknown>;
}

/**
 * Returns the number of results with all words. In a strict mode these are all results.
 * @param known the number of an earlier look-up: some of these articles may be gone
 */
function countAll({ hits, aggregations }: EngineAnswer, { mode }: Reading, known?: number): number {
  if (mode !== 'some') return hits.total.value;
  if (known !== undefined) return Math.min(known, hits.total.value);
  return (aggregations?.[ALL_WORDS] as { doc_count?: number } | undefined)?.doc_count ?? 0;
}

async function findInterval(ask: Ask, query: Clause, wanted: NonNullable<Search['interval']>) {
  const { aggregations } = await ask({ query, size: 0, track_total_hits: false, aggs: EXTENT });
  return chooseInterval(wanted, (aggregations ?? {}) as Partial<Extent>);
}

async function countUndated(ask: Ask, search: Search, reading: Reading): Promise<number> {
  // Where dated articles are asked for, it is not the period that leaves out the others.
  if (search.hasDate || (search.period.from === null && search.period.to === null)) return 0;
  const answer = await ask({ query: matchingUndated(search, reading), size: 0, track_total_hits: true });
  return answer.hits.total.value;
}

function pageBody(search: Search, query: Clause, reading: Reading): Clause {
  return {
    query,
    track_total_hits: true,
    sort: orderOf(search.sort, reading.mode),
    ...slice(search),
    _source: storedFields(search.fields),
    ...(isMarkedInList(search, reading) && {
      highlight: highlight(markedLanguages(search, reading), markedOf(search, reading)),
    }),
    ...(search.collapse === 'copies' && { docvalue_fields: ['copies.signature'] }),
  };
}

function aggregationsOf(search: Search, reading: Reading, interval: CalendarInterval | null, all?: number): Clause {
  const isToCount = reading.mode === 'some' && all === undefined;
  const free = search.facets.filter((facet) => search[facet].length === 0);
  return {
    ...(isToCount && { [ALL_WORDS]: { filter: allWords(search, reading) } }),
    ...facetAggregations(free, search.facetSize),
    ...(interval !== null && histogramAggregations(interval, search.tz)),
  };
}

/**
 * Returns which articles to list. After a cursor one more is requested, to learn whether there is a next page. Where the
 * page has a number, the total tells.
 */
function slice(search: Search): Clause {
  const { start, pageSize } = search;
  if (pageSize === 0) return { size: 0 };
  if (start.kind === 'cursor') return { size: pageSize + 1, search_after: start.after };
  // Where each story is listed once, only the first page begins with the articles of that number.
  if (search.collapse === 'copies') return { size: offsetOf(search) === 0 ? pageSize + 1 : 0 };
  const from = offsetOf(search);
  return { from, size: Math.min(pageSize, RESULT_WINDOW - from) };
}
