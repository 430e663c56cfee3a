import type { Client } from '@opensearch-project/opensearch';
import fc from 'fast-check';
import { createApp } from '../../functions/search/routes/routes.ts';
import { COLLECTION, drop, fill } from '../engine/search/collection.ts';
import { faultsOf } from './contract.ts';
import { request } from './requests.ts';

const assets = {
  style: { name: 'page.css', contentType: 'text/css; charset=utf-8', text: async () => 'p {}' },
  script: { name: 'page.js', contentType: 'text/javascript; charset=utf-8', text: async () => '' },
  icon: { name: 'icon.svg', contentType: 'image/svg+xml', text: async () => '<svg/>' },
};

export interface Trial {
  seed: number;
  requests: number;
  /** Milliseconds after which no further request is made. */
  timeLimit?: number;
}

/**
 * Makes up requests and holds every answer against the OpenAPI document: none is a failure, none is of another form.
 * @throws Error with the smallest request that got a wrong answer, and the seed that leads to it again
 */
export async function tryRequests(client: Client, name: string, { seed, requests, timeLimit }: Trial): Promise<void> {
  const names = { articles: `${name}-articles`, receipts: `${name}-receipts` };
  const configuration = { publicAccess: false, serveReceipts: true };
  const app = createApp({ client, names, configuration, clock: Date.now, assets });
  await fill(client, names, COLLECTION);
  const property = fc.asyncProperty(request, async ({ method, path, headers }) => {
    const response = await app.request(path, { method, headers });
    if (response.status >= 500) throw new Error(`${method} ${path} is a ${response.status}.`);
    const faults = await faultsOf(method, path, response);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  try {
    await fc.assert(property, { seed, numRuns: requests, ...(timeLimit && { interruptAfterTimeLimit: timeLimit }) });
  } finally {
    await drop(client, names);
  }
}
