import type { Client } from '@opensearch-project/opensearch';
import { type EngineAnswer, engineSearch } from './engine-search.ts';
import { facetAggregations } from './facets.ts';
import { HIGHLIGHT } from './highlights.ts';
import { type CalendarInterval, chooseInterval, EXTENT, type Extent, histogramAggregations } from './histogram.ts';
import { ITEM_FIELDS } from './item.ts';
import { matching, matchingUndated } from './matching.ts';
import { ORDERS } from './order.ts';
import type { Search } from './parameters/search.ts';
import { RESULT_WINDOW } from './parameters/search-parameters.ts';
import type { Clause } from './query/clauses.ts';

/** What OpenSearch answered to a search. */
export interface Found {
  readonly answer: EngineAnswer;
  /** Null when no histogram was asked for. */
  readonly interval: CalendarInterval | null;
  /** Articles that only `from` and `to` left out, because they have no date. */
  readonly undatedLeftOut: number;
}

/** Looks up the articles of a search in the alias `index`. */
export async function searchArticles(client: Client, index: string, search: Search): Promise<Found> {
  const ask = (body: Clause) => engineSearch(client, index, body, search.fingerprint);
  const [found, undatedLeftOut] = await Promise.all([findPage(ask, search), countUndated(ask, search)]);
  return { ...found, undatedLeftOut };
}

type Ask = (body: Clause) => Promise<EngineAnswer>;

async function findPage(ask: Ask, search: Search) {
  const interval = search.interval === undefined ? null : await findInterval(ask, search, search.interval);
  return { answer: await ask(pageBody(search, interval)), interval };
}

async function findInterval(ask: Ask, search: Search, wanted: NonNullable<Search['interval']>) {
  const { aggregations } = await ask({ query: matching(search), size: 0, track_total_hits: false, aggs: EXTENT });
  return chooseInterval(wanted, (aggregations ?? {}) as Partial<Extent>);
}

async function countUndated(ask: Ask, search: Search): Promise<number> {
  if (search.period.from === null && search.period.to === null) return 0;
  const answer = await ask({ query: matchingUndated(search), size: 0, track_total_hits: true });
  return answer.hits.total.value;
}

function pageBody(search: Search, interval: CalendarInterval | null): Clause {
  return {
    query: matching(search),
    track_total_hits: true,
    sort: ORDERS[search.sort],
    ...slice(search),
    _source: ITEM_FIELDS,
    ...(search.highlight && { highlight: HIGHLIGHT }),
    aggs: {
      ...facetAggregations(search.facets),
      ...(interval !== null && histogramAggregations(interval, search.tz)),
    },
  };
}

/** One article more than the page has tells whether there is a next page. At the window's end there is no room for it. */
function slice({ start, pageSize }: Search): Clause {
  if (start.kind === 'cursor') return { size: pageSize + 1, search_after: start.after };
  const from = (start.page - 1) * pageSize;
  return { from, size: Math.min(pageSize + 1, RESULT_WINDOW - from) };
}
