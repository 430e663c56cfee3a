import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, inject } from 'vitest';
import { createApp } from '../../contract/checked-app.ts';
import { CATALOGUE } from '../../contract/lines/catalogue.ts';
import { describeAnswers } from '../../contract/lines/describe-answers.ts';
import { describeLines } from '../../contract/lines/describe-lines.ts';
import { describeRoutes } from '../../contract/lines/describe-routes.ts';
import { article, drop, fill } from './collection.ts';

const names = { articles: 'test-search-lines-articles', receipts: 'test-search-lines-receipts' };
const client = new Client({ node: inject('opensearch') });
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now });

const ARTICLES = Object.entries(CATALOGUE).map(([name, given]) =>
  article(name, {
    ...given,
    publishedAtPrecision: given.publishedAt ? 'second' : null,
    domain: given.url ? new URL(given.url).hostname.replace(/^www\./, '') : null,
  }),
);

beforeAll(() => fill(client, names, ARTICLES));
afterAll(async () => {
  await drop(client, names);
  await client.close();
});

describeLines(app.request);
describeAnswers(app.request);
describeRoutes(app.request, configuration);
