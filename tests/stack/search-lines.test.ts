import { beforeAll, expect, vi } from 'vitest';
import { CATALOGUE } from '../contract/lines/catalogue.ts';
import { describeAnswers } from '../contract/lines/describe-answers.ts';
import { describeLines } from '../contract/lines/describe-lines.ts';
import { describeRoutes } from '../contract/lines/describe-routes.ts';
import { ask, drop, search } from './front-door.ts';

const articles = Object.values(CATALOGUE);

beforeAll(async () => {
  await drop('catalogue.jsonl', articles.map((entry) => JSON.stringify(entry)).join('\n'));
  const isThere = async () => expect((await search({ q: 'quillmark' })).totalResults).toBe(articles.length);
  await vi.waitFor(isThere, { timeout: 60_000, interval: 100 });
});

describeLines(ask);
describeAnswers(ask);
describeRoutes(ask, { publicAccess: true });
