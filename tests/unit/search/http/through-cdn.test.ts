import type { Client } from '@opensearch-project/opensearch';
import { expect, it } from 'vitest';
import { throughCdn } from '../../../../functions/search/access/through-cdn.ts';
import { createApp } from '../../../../functions/search/routes/routes.ts';

/** An engine of a version that finds nothing. */
function engine(version: string): Client {
  const answers = {
    search: async () => ({ body: {} }),
    info: async () => ({ body: { version: { number: version } } }),
  };
  return answers as unknown as Client;
}

function app(version: string, existingEngine: boolean) {
  const configuration = { publicAccess: true, serveReceipts: false, existingEngine };
  const names = { articles: 'news-articles', receipts: 'news-receipts' };
  return createApp({ client: engine(version), names, configuration, clock: Date.now, door: throughCdn('secret') });
}

it.each([
  [{}, 404],
  [{ 'X-Cdn-Secret': 'Secret' }, 404],
  [{ 'X-Cdn-Secret': 'secret' }, 200],
])('with %j a request behind CloudFront gets %i', async (headers, status) => {
  expect((await app('3.5.0', false).request('/health', { headers })).status).toBe(status);
});

it.each([
  ['2.19.1', true, 503],
  ['3.4.0', true, 503],
  ['3.5.0', true, 200],
  ['3.10.0', true, 200],
  ['4.0.0', true, 200],
])('an engine of version %s that was there already answers with %s, %i', async (version, isExisting, status) => {
  const response = await app(version, isExisting).request('/health', { headers: { 'X-Cdn-Secret': 'secret' } });
  expect(response.status).toBe(status);
  if (status === 503) expect(await response.text()).toContain(`OpenSearch ${version} is too old`);
});
