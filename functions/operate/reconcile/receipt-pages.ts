import type { Client } from '@opensearch-project/opensearch';
import { receiptId } from '../../article.ts';
import { MOST_RANGES } from '../requests.ts';
import { compareKeys, type ReceiptFacts } from './merge.ts';
import type { FetchPage } from './pages.ts';

const PAGE = 1_000;
const FACTS = ['key', 'status', 'claim', 'articles', 'etag', 'uploadedAt', 'indexedAt', 'generations'];

/** Returns a function that fetches receipts in the order of their keys. */
export function receiptPages(client: Client, alias: string): FetchPage<ReceiptFacts> {
  return async (after) => {
    const body = {
      size: PAGE,
      sort: [{ key: 'asc' }],
      _source: FACTS,
      track_total_hits: false,
      ...(after !== null && { search_after: [after] }),
    };
    const response = await client.search({ index: alias, body } as never);
    const items = (response.body.hits.hits as unknown as { _source: ReceiptFacts }[]).map(({ _source }) => _source);
    return { items, isLast: items.length < PAGE };
  };
}

/** Receipts that are worth a range of their own: they are compared in about ten minutes. */
const RANGE = 2_000_000;
/** Receipts whose keys stand for all. */
const SAMPLE = 1_000;

/** Returns the keys that part the receipts into ranges of about the same size; none where one range is enough. */
export async function rangeEnds(client: Client, alias: string, range = RANGE): Promise<string[]> {
  // Without a body it would be a GET, which the role is not allowed.
  const { count } = (await client.count({ index: alias, body: { query: { match_all: {} } } } as never)).body;
  const ranges = Math.min(MOST_RANGES, Math.ceil(count / range));
  if (ranges <= 1) return [];
  const query = { function_score: { query: { match_all: {} }, random_score: {}, boost_mode: 'replace' } };
  const body = { size: SAMPLE, query, _source: ['key'], track_total_hits: false };
  const response = await client.search({ index: alias, body } as never);
  const keys = (response.body.hits.hits as unknown as { _source: { key: string } }[]).map(({ _source }) => _source.key);
  return quantiles(keys, ranges);
}

/** Returns the keys at the ends of all but the last of so many equal parts. */
export function quantiles(keys: readonly string[], parts: number): string[] {
  const sorted = [...new Set(keys)].sort(compareKeys);
  const ends = Array.from({ length: parts - 1 }, (_, at) => sorted[Math.ceil(((at + 1) * sorted.length) / parts) - 1]);
  return [...new Set(ends)].filter((end) => end !== undefined);
}

/** Returns the current receipts of keys, also those that a search would not find yet. Keys without one are left out. */
export async function receiptsNow(client: Client, alias: string, keys: readonly string[]): Promise<ReceiptFacts[]> {
  const body = { ids: keys.map(receiptId) };
  const response = await client.mget({ index: alias, body, _source: FACTS });
  return (response.body.docs as { _source?: ReceiptFacts }[]).flatMap(({ _source }) => _source ?? []);
}
