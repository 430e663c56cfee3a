import { Client } from '@opensearch-project/opensearch';
import { liveGenerations } from '../../functions/engine/generations.ts';
import { createApp } from '../../functions/search/routes/routes.ts';
import { fillIndex } from '../data/fill-index.ts';
import { copiedArticles, inventedArticles } from '../data/invented-articles.ts';
import type { Servers } from '../processes/servers.ts';
import { atMost, type Figure, median, percentile } from '../report/figure.ts';

const NAMES = { articles: 'bench-copies', receipts: 'bench-copies-receipts' };
const ARTICLES = 100_000;
const QUERIES = 150;
/** Searches of each query. The first one finds caches cold, and is not counted. */
const RUNS = 3;

/** Measures the first page with each story once among 100,000 articles of which 30 % are copies, and the same page without. */
export async function pageOne(servers: Servers): Promise<Figure[]> {
  const client = new Client({ node: await servers.opensearch() });
  const [alias = ''] = await liveGenerations(client, NAMES);
  try {
    await fillIndex(client, alias, copiedArticles(0, ARTICLES));
    return await firstPages(client);
  } finally {
    await client.indices.delete({ index: 'bench-copies-*' });
    await client.close();
  }
}

async function firstPages(client: Client): Promise<Figure[]> {
  const app = createApp({
    client,
    names: NAMES,
    configuration: { publicAccess: false, serveReceipts: true },
    clock: Date.now,
  });
  const time = async (query: string) => {
    const started = performance.now();
    const response = await app.request(`/search?${query}`);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${response.status} for ${query}`);
    return performance.now() - started;
  };
  const plain: number[] = [];
  const collapsed: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    for (const query of queries()) {
      const [without, once] = [await time(query), await time(`${query}&collapse=copies`)];
      if (run === 0) continue;
      plain.push(without);
      collapsed.push(once);
    }
  }
  const what = `each story once, page one, ${ARTICLES} articles`;
  const unit = 'ms';
  return [
    { what: `${what}, p50`, value: median(collapsed), unit, target: atMost(60, unit) },
    {
      ...{ what: `${what}, p50, beside the plain page`, value: median(collapsed), unit },
      ...{ against: { what: 'the same search', value: median(plain) }, target: atMost(3, 'x') },
    },
    { what: `${what}, p95`, value: percentile(collapsed, 0.95), unit },
  ];
}

/** Returns queries of two words each, taken from titles. */
function queries(): string[] {
  return [...inventedArticles(0, QUERIES, 0)].map(({ title }) => `q=${title.split(' ').slice(0, 2).join('+')}`);
}
