import type { Client } from '@opensearch-project/opensearch';
import { type LanguageName, languageName } from '../../engine/languages.ts';
import { ITEM_FIELDS } from '../answer/item.ts';
import type { Search } from '../parameters/search.ts';
import { RESULT_WINDOW } from '../parameters/search-parameters.ts';
import type { Clause } from '../query/clauses.ts';
import { terms } from '../query/expression.ts';
import type { Mode, Spellings } from '../query/loosen.ts';
import { isUnspaced } from '../query/scripts.ts';
import { balanceLanguages } from './balance.ts';
import { type EngineAnswer, engineSearch } from './engine-search.ts';
import { chosenFacets, facetAggregations, withoutFacet } from './facets.ts';
import { highlight } from './highlights.ts';
import { type CalendarInterval, chooseInterval, EXTENT, type Extent, histogramAggregations } from './histogram.ts';
import { languagesPresent } from './languages-present.ts';
import { allWords, markedOf, matching, matchingUndated, withinBudget } from './matching.ts';
import { orderOf } from './order.ts';
import { plainWords, type Reading } from './reading.ts';
import { findSpellings, RARE } from './spelling.ts';

/** The result of a search in OpenSearch. */
export interface Found {
  readonly answer: EngineAnswer;
  /** How the words were interpreted. */
  readonly reading: Reading;
  /** Number of results that have all words. */
  readonly all: number;
  /** Null when no histogram was requested. */
  readonly interval: CalendarInterval | null;
  /** Articles left out only because they have no date to compare with `from` and `to`. */
  readonly undatedLeftOut: number;
}

/** The count of articles with all words, returned with the facets. */
const ALL_WORDS = 'allWords';

type Ask = (body: Clause) => Promise<EngineAnswer>;
type Find = (reading: Reading) => Promise<Found>;

/** Finds the articles of a search in the alias `index`. @param now milliseconds since 1970 */
export async function searchArticles(client: Client, index: string, search: Search, now: number): Promise<Found> {
  const ask = (body: Clause) => engineSearch(client, index, body, search.fingerprint);
  const languages = await languagesOf(client, index, search);
  const balance = await balanceOf(client, index, search, languages);
  const strict = withinBudget(search, { mode: 'all', languages, balance, spellings: new Map() });
  const find = (reading: Reading) =>
    findPage(ask, search, reading, search.start.kind === 'cursor' ? search.start.now : now);
  if (search.start.kind === 'cursor' && search.start.mode !== 'all') {
    return find(await loosened(ask, search, strict, search.start.mode));
  }
  const found = await find(strict);
  return search.start.kind === 'cursor' || search.typo === 'off' ? found : loosen(ask, find, search, found);
}

/**
 * Loosens a query of plain words step by step until there are enough results. A step that finds nothing more is
 * discarded.
 */
async function loosen(ask: Ask, find: Find, search: Search, strict: Found): Promise<Found> {
  const words = plainWords(search);
  const { enough } = search;
  if (words.length === 0 || total(strict) >= enough) return strict;
  const typo = await loosened(ask, search, strict.reading, 'typo', total(strict));
  const some = () => withinBudget(search, { ...typo, mode: 'some' });
  const looser: Reading[] = search.match === 'all' ? [typo] : [typo, some()];
  const readings = looser.filter((reading) => mayFindMore(reading, words));
  let best = strict;
  for (const reading of readings) {
    const found = await find(reading);
    if (total(found) > total(best)) best = found;
    if (total(best) >= enough) break;
  }
  return best;
}

/**
 * Returns the reading in a looser mode.
 * @param haveAll number of articles with all words. From `RARE` on, every word is frequent enough not to be a
 *   misspelling
 */
async function loosened(ask: Ask, search: Search, strict: Reading, mode: Mode, haveAll = 0): Promise<Reading> {
  const words = plainWords(search);
  const scope = { searchIn: search.searchIn, languages: strict.languages };
  const spellings: Spellings = haveAll < RARE ? await findSpellings(ask, words, scope) : new Map();
  return withinBudget(search, { ...strict, mode, spellings });
}

function mayFindMore({ mode, spellings }: Reading, words: readonly { text: string }[]): boolean {
  return mode === 'typo' ? spellings.size > 0 : words.length > 1 || words.some(({ text }) => isUnspaced(text));
}

function total({ answer }: Found): number {
  return answer.hits.total.value;
}

/** Returns the languages whose stems are looked up: the requested ones, else all in the index. */
async function languagesOf(client: Client, index: string, { query, language }: Search): Promise<LanguageName[]> {
  const words = terms(query.expression).length;
  if (words === 0) return [];
  return language.length > 0 ? [...new Set(language.map(languageName))] : languagesPresent(client, index);
}

/** Returns the balance of languages, which is needed only when results are sorted by relevance. */
async function balanceOf(client: Client, index: string, search: Search, languages: readonly LanguageName[]) {
  const { query, sort, fingerprint } = search;
  const words = terms(query.expression).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
  return sort === 'relevance' ? balanceLanguages(client, index, words, languages, fingerprint) : new Map();
}

async function findPage(ask: Ask, search: Search, reading: Reading, now: number): Promise<Found> {
  const query = matching(search, reading, now);
  const page = async () => {
    const interval = search.interval === undefined ? null : await findInterval(ask, query, search.interval);
    return { answer: await ask(pageBody(search, query, reading, interval)), interval };
  };
  const [found, chosen, undatedLeftOut] = await Promise.all([
    page(),
    countChosen(ask, search, reading, now),
    countUndated(ask, search, reading),
  ]);
  const answer = { ...found.answer, aggregations: { ...found.answer.aggregations, ...chosen } };
  return { ...found, answer, all: countAll(answer, reading), reading, undatedLeftOut };
}

/** Counts the values of facets of which some are chosen, as if none was: the others can be added to them. */
async function countChosen(ask: Ask, search: Search, reading: Reading, now: number): Promise<Record<string, unknown>> {
  const counts = chosenFacets(search).map(async (facet) => {
    const query = matching(withoutFacet(search, facet), reading, now);
    const aggs = facetAggregations([facet], search.facetSize);
    return (await ask({ query, size: 0, track_total_hits: false, aggs })).aggregations;
  });
  return Object.assign({}, ...(await Promise.all(counts)));
}

/** Returns the number of results with all words. In a strict mode these are all results. */
function countAll({ hits, aggregations }: EngineAnswer, { mode }: Reading): number {
  if (mode !== 'some') return hits.total.value;
  return (aggregations?.[ALL_WORDS] as { doc_count?: number } | undefined)?.doc_count ?? 0;
}

async function findInterval(ask: Ask, query: Clause, wanted: NonNullable<Search['interval']>) {
  const { aggregations } = await ask({ query, size: 0, track_total_hits: false, aggs: EXTENT });
  return chooseInterval(wanted, (aggregations ?? {}) as Partial<Extent>);
}

async function countUndated(ask: Ask, search: Search, reading: Reading): Promise<number> {
  if (search.period.from === null && search.period.to === null) return 0;
  const answer = await ask({ query: matchingUndated(search, reading), size: 0, track_total_hits: true });
  return answer.hits.total.value;
}

function pageBody(search: Search, query: Clause, reading: Reading, interval: CalendarInterval | null): Clause {
  return {
    query,
    track_total_hits: true,
    sort: orderOf(search.sort, reading.mode),
    ...slice(search),
    _source: ITEM_FIELDS,
    ...(search.highlight && { highlight: highlight(reading.languages, markedOf(search, reading)) }),
    aggs: {
      ...(reading.mode === 'some' && { [ALL_WORDS]: { filter: allWords(search, reading) } }),
      ...facetAggregations(
        search.facets.filter((facet) => search[facet].length === 0),
        search.facetSize,
      ),
      ...(interval !== null && histogramAggregations(interval, search.tz)),
    },
  };
}

/**
 * Requests one article more than the page shows, to learn whether there is a next page. At the end of the window there
 * is no room for it.
 */
function slice({ start, pageSize }: Search): Clause {
  if (start.kind === 'cursor') return { size: pageSize + 1, search_after: start.after };
  const from = (start.page - 1) * pageSize;
  return { from, size: Math.min(pageSize + 1, RESULT_WINDOW - from) };
}
