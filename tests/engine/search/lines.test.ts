import { createApp } from '../../contract/checked-app.ts';
import { CATALOGUE } from '../../contract/lines/catalogue.ts';
import { describeAnswers } from '../../contract/lines/describe-answers.ts';
import { describeLines } from '../../contract/lines/describe-lines.ts';
import { describeRoutes } from '../../contract/lines/describe-routes.ts';
import { withIndex } from '../with-index.ts';
import { article } from './collection.ts';

const { client, names } = withIndex('search-lines', () => ARTICLES);
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now });

const ARTICLES = Object.entries(CATALOGUE).map(([name, given]) =>
  article(name, {
    ...given,
    publishedAtPrecision: given.publishedAt ? 'second' : null,
    domain: given.url ? new URL(given.url).hostname.replace(/^www\./, '') : null,
  }),
);

describeLines(app.request);
describeAnswers(app.request);
describeRoutes(app.request, configuration);
