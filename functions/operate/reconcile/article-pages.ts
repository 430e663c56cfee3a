import type { Client } from '@opensearch-project/opensearch';
import type { ArticleCount } from './merge.ts';
import type { FetchPage } from './pages.ts';

const PAGE = 1_000;
const KEY = 'source.key';

interface Bucket {
  key: string | { key: string };
  doc_count: number;
}

/** Returns a function that counts a generation's articles by key. OpenSearch reads its terms in order and stops after a page. */
export function articlePages(client: Client, index: string): FetchPage<ArticleCount> {
  return async (after) => {
    const composite = {
      size: PAGE,
      sources: [{ key: { terms: { field: KEY } } }],
      ...(after !== null && { after: { key: after } }),
    };
    const items = await counts(client, index, { aggregations: { keys: { composite } } });
    return { items, isLast: items.length < PAGE };
  };
}

/** Returns the number of articles that a generation has of keys, after a refresh. */
export async function articlesNow(client: Client, index: string, keys: readonly string[]): Promise<ArticleCount[]> {
  await client.indices.refresh({ index });
  return counts(client, index, {
    query: { terms: { [KEY]: keys } },
    aggregations: { keys: { terms: { field: KEY, size: keys.length } } },
  });
}

async function counts(client: Client, index: string, request: object): Promise<ArticleCount[]> {
  const body = { size: 0, track_total_hits: false, ...request };
  const response = await client.search({ index, body } as never);
  const { buckets } = (response.body as unknown as { aggregations: { keys: { buckets: Bucket[] } } }).aggregations.keys;
  return buckets.map(({ key, doc_count: articles }) => ({ key: typeof key === 'string' ? key : key.key, articles }));
}
