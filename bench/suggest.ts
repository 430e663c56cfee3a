import { Client } from '@opensearch-project/opensearch';
import { liveGenerations } from '../functions/engine/generations.ts';
import { createApp } from '../functions/search/routes/routes.ts';
import { fillIndex } from './data/fill-index.ts';
import { inventedArticles } from './data/invented-articles.ts';
import { randomNumbers } from './data/random-numbers.ts';
import type { Servers } from './processes/servers.ts';
import { atMost, type Figure, percentile, type Target } from './report/figure.ts';

const ARTICLES = 100_000;
/** Short bodies: suggestions come from titles and names only. */
const BODY_WORDS = 60;
const REQUESTS = 600;
const WARM_UP = 200;

/** Measures suggestions while somebody types, compared with OpenSearch's own search for the same prefix of a title. */
export async function suggest(servers: Servers): Promise<Figure[]> {
  const client = new Client({ node: await servers.opensearch() });
  const names = { articles: 'bench-suggest', receipts: 'bench-suggest-receipts' };
  const [alias = ''] = await liveGenerations(client, names);
  await fillIndex(client, alias, inventedArticles(0, ARTICLES, BODY_WORDS));
  const configuration = { publicAccess: true, serveReceipts: false };
  const app = createApp({ client, names, configuration, clock: Date.now });
  const ours: number[] = [];
  const raw: number[] = [];
  for (const [index, typed] of typing(REQUESTS + WARM_UP).entries()) {
    const took = [
      await time(() => app.request(`/suggest?q=${encodeURIComponent(typed)}`)),
      await time(() => client.search({ index: names.articles, body: bare(typed) })),
    ] as const;
    if (index < WARM_UP) continue;
    ours.push(took[0]);
    raw.push(took[1]);
  }
  await client.indices.delete({ index: ['bench-suggest-*', 'bench-suggest-receipts-*'] });
  await client.close();
  const figure = (name: string, share: number, target?: Target): Figure => ({
    what: `/suggest, ${ARTICLES.toLocaleString('en')} articles, ${name}`,
    value: percentile(ours, share),
    unit: 'ms',
    against: { what: 'raw match_bool_prefix', value: percentile(raw, share) },
    ...(target && { target }),
  });
  return [figure('p50', 0.5), figure('p95', 0.95, atMost(20, 'ms'))];
}

/** Returns the input after each keystroke: prefixes of titles, and sometimes of their later words and of names. */
function typing(count: number): string[] {
  const random = randomNumbers(2);
  const texts = [...inventedArticles(0, count, 0)].map(({ title, authors }) =>
    random() < 0.3 ? (authors[0] ?? '') : title,
  );
  return texts.map((text) => {
    const from = random() < 0.3 ? text.indexOf(' ') + 1 : 0;
    return text.slice(from, from + 1 + Math.floor(random() * 14));
  });
}

function bare(typed: string) {
  return { query: { match_bool_prefix: { title: typed } }, size: 8, _source: ['title'], track_total_hits: false };
}

async function time(action: () => unknown): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}
