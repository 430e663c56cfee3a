import { Client } from '@opensearch-project/opensearch';
import { liveGenerations } from '../functions/engine/generations.ts';
import { createApp } from '../functions/search/routes/routes.ts';
import { fillIndex } from './data/fill-index.ts';
import { inventedArticles } from './data/invented-articles.ts';
import type { Servers } from './processes/servers.ts';
import { atMost, type Figure, percentile } from './report/figure.ts';

const NAMES = { articles: 'bench-connections', receipts: 'bench-connections-receipts' };
const ARTICLES = 5_000;
const BODY_WORDS = 200;
const CONNECTIONS = 64;
const ROUNDS = 5;
/** Searches of each connection in a round, one after the other. */
const EACH = 6;

/**
 * Measures searches of 64 connections at once through the routes, and then the same of OpenSearch's `_search` alone, in
 * turns. All share one Node process: on AWS, each connection has a function of its own.
 */
export async function connections(servers: Servers): Promise<Figure[]> {
  const client = new Client({ node: await servers.opensearch() });
  const [alias = ''] = await liveGenerations(client, NAMES);
  await fillIndex(client, alias, inventedArticles(0, ARTICLES, BODY_WORDS));
  const statuses = new Map<number, number>();
  const asked = [...inventedArticles(0, CONNECTIONS * EACH, 0)].map(({ title }) =>
    title.split(' ').slice(0, 2).join('+'),
  );
  const bodies = new Map<string, Parameters<Client['search']>>();
  const search = () => {
    let asking = '';
    const app = appOf(client, (given) => bodies.set(asking, given));
    return async (query: string) => {
      asking = query;
      const { status } = await app.request(`/search?q=${query}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    };
  };
  const raw = () => async (query: string) => {
    const [parameters] = bodies.get(query) ?? [];
    await client.search(parameters);
  };
  await timesOf(search, asked);
  const ours: number[] = [];
  const engine: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(percentile(await timesOf(search, asked), 0.99));
    engine.push(percentile(await timesOf(raw, asked), 0.99));
  }
  await client.indices.delete({ index: 'bench-connections-*' });
  await client.close();
  const failed = [...statuses].filter(([status]) => status >= 500 && status !== 503);
  return [
    {
      what: `a search of ${CONNECTIONS} connections at once, ${ARTICLES.toLocaleString('en')} articles, p99`,
      value: ours,
      unit: 'ms',
      against: { what: 'the last _search of each alone', value: engine },
      target: atMost(3, 'x'),
    },
    {
      what: `answers of these with ${[...statuses.keys()].join(', ')} that are failures of ours`,
      value: failed.reduce((sum, [, count]) => sum + count, 0),
      unit: '',
      target: atMost(0, ''),
    },
  ];
}

/** The routes, as a function has them. @param note is given each search about articles */
function appOf(client: Client, note: (given: Parameters<Client['search']>) => void) {
  const watched = Object.create(client, {
    search: {
      value: (...given: Parameters<Client['search']>) => {
        note(given);
        return client.search(...given);
      },
    },
  }) as Client;
  const configuration = { publicAccess: false, serveReceipts: true };
  return createApp({ client: watched, names: NAMES, configuration, clock: Date.now });
}

/** The milliseconds of each request: every connection asks its queries one after the other. @param open a connection */
async function timesOf(open: () => (query: string) => Promise<void>, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  const connection = async (ask: (query: string) => Promise<void>, first: number) => {
    for (let at = first; at < queries.length; at += CONNECTIONS) {
      const started = performance.now();
      await ask(queries[at] ?? '');
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, open).map(connection));
  return times;
}
