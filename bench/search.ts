import { Client } from '@opensearch-project/opensearch';
import { liveGenerations } from '../functions/engine/generations.ts';
import { parseQuery } from '../functions/search/query/parse.ts';
import { createApp } from '../functions/search/routes/routes.ts';
import { fillIndex } from './data/fill-index.ts';
import { inventedArticles } from './data/invented-articles.ts';
import type { Servers } from './processes/servers.ts';
import { atLeast, atMost, type Figure, median, percentile } from './report/figure.ts';

const NAMES = { articles: 'bench-search', receipts: 'bench-search-receipts' };
const FEW = 10_000;
const MANY = 100_000;
const MOST = 200_000;
const QUERIES = 150;
const FULL = '&facets=author,domain,section,tag,language&interval=auto';

/**
 * Measures searches: plain, with everything that an answer can contain, compared with OpenSearch alone, and as the
 * collection grows.
 */
export async function searching(servers: Servers): Promise<Figure[]> {
  const client = new Client({ node: await servers.opensearch() });
  const [alias = ''] = await liveGenerations(client, NAMES);
  const asked = queries();
  const grow = (from: number, to: number) => fillIndex(client, alias, inventedArticles(from, to));
  try {
    await grow(0, FEW);
    const few = await times(client, asked);
    await grow(FEW, MANY);
    const many = await times(client, asked);
    const full = await times(
      client,
      asked.map((query) => query + FULL),
    );
    const beside = await besideEngine(client, asked);
    const walked = await walk(client);
    await grow(MANY, MOST);
    const most = await times(client, asked);
    return [
      { what: 'a plain search, 100,000 articles, p50', value: median(many), unit: 'ms', target: atMost(20, 'ms') },
      {
        what: 'with facets, histogram, highlights, p95',
        value: percentile(full, 0.95),
        unit: 'ms',
        target: atMost(60, 'ms'),
      },
      {
        what: 'a plain search, 200,000 articles, p50',
        value: median(most),
        unit: 'ms',
        against: { what: '10,000 articles', value: median(few) },
        target: atMost(2, 'x'),
      },
      {
        what: 'the search handler, p50',
        value: median(beside.ours),
        unit: 'ms',
        against: { what: 'the same _search', value: median(beside.engine) },
        target: atMost(1.2, 'x'),
      },
      {
        what: 'articles that a cursor reaches, each once',
        value: walked,
        unit: '',
        against: { what: 'articles', value: MANY },
        target: atLeast(1, 'x'),
      },
      { what: '10,000 parentheses refused', value: nesting(), unit: 'ms', target: atMost(5, 'ms') },
    ];
  } finally {
    await client.indices.delete({ index: 'bench-search-*' });
    await client.close();
  }
}

/** Returns queries of two words each, taken from titles. */
function queries(): string[] {
  return [...inventedArticles(0, QUERIES, 0)].map(({ title }) => `q=${title.split(' ').slice(0, 2).join('+')}`);
}

function appOf(client: Client) {
  const configuration = { publicAccess: false, serveReceipts: true };
  return createApp({ client, names: NAMES, configuration, clock: Date.now });
}

/** Returns the milliseconds of each search, after all of them have been run once. */
async function times(client: Client, asked: readonly string[]): Promise<number[]> {
  const app = appOf(client);
  const taken: number[] = [];
  for (const query of [...asked, ...asked]) {
    const started = performance.now();
    const response = await app.request(`/search?${query}`);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${response.status} for ${query}`);
    taken.push(performance.now() - started);
  }
  return taken.slice(asked.length);
}

/** Measures each search through the handler and, right after it, its last OpenSearch request on its own. */
async function besideEngine(client: Client, asked: readonly string[]) {
  let last: Parameters<Client['search']> | undefined;
  const watched = Object.create(client, {
    search: {
      value: (...given: Parameters<Client['search']>) => {
        last = given;
        return client.search(...given);
      },
    },
  }) as Client;
  const ours: number[] = [];
  const engine: number[] = [];
  for (const query of asked) {
    ours.push(...(await times(watched, [query])));
    const started = performance.now();
    if (last) await client.search(...last);
    engine.push(performance.now() - started);
  }
  return { ours, engine };
}

/** Returns the number of distinct articles that a cursor reaches; none when it reaches one twice. */
async function walk(client: Client): Promise<number> {
  const app = appOf(client);
  const reached = new Set<string>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const response = await app.request(`/search?pageSize=100&highlight=false${cursor && `&cursor=${cursor}`}`);
    const answer = (await response.json()) as { articles: { id: string }[]; nextCursor: string | null };
    for (const { id } of answer.articles) {
      if (reached.has(id)) return 0;
      reached.add(id);
    }
    cursor = answer.nextCursor;
  }
  return reached.size;
}

function nesting(): number {
  const text = `${'('.repeat(5_000)}a${')'.repeat(5_000)}`;
  return median(
    Array.from({ length: 50 }, () => {
      const started = performance.now();
      parseQuery(text);
      return performance.now() - started;
    }),
  );
}
