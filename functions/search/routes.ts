import type { Client } from '@opensearch-project/opensearch';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { SearchConfiguration } from '../configuration.ts';
import type { IndexNames } from '../engine/names.ts';
import type { Measure } from '../metrics.ts';
import { searchAnswer } from './answer.ts';
import { checkEngine } from './engine-health.ts';
import { getArticle } from './get-article.ts';
import { getReceipt } from './get-receipt.ts';
import { logFailure, toProblem } from './http/failures.ts';
import { measureRequests } from './http/measure-request.ts';
import { invalidParameters, methodNotAllowed, notFound } from './http/problem.ts';
import { allow, type Representations, represent } from './http/represent.ts';
import { type Answerer, prepare, type RequestEnvironment } from './http/request.ts';
import { respond, respondProblem } from './http/respond.ts';
import { objectParameters } from './parameters/object-parameters.ts';
import { type Read, readParameters } from './parameters/read-parameters.ts';
import { readSearch } from './parameters/read-search.ts';
import { searchArticles } from './search-articles.ts';

export interface Dependencies {
  readonly client: Client;
  readonly names: IndexNames;
  readonly configuration: Pick<SearchConfiguration, 'publicAccess' | 'serveReceipts'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Turns callers away before anything is looked up; left out where the front door has judged them already. */
  readonly guard?: MiddlewareHandler<RequestEnvironment> | undefined;
  /** Where measurements go; left out where nobody looks at them. */
  readonly measure?: Measure;
}

/** The HTTP API. */
export function createApp(dependencies: Dependencies): Hono<RequestEnvironment> {
  const app = new Hono<RequestEnvironment>();
  app.use(compress(), prepare);
  if (dependencies.measure) app.use(measureRequests(dependencies.measure, dependencies.clock));
  if (dependencies.guard) app.use(dependencies.guard);
  for (const [path, representations] of Object.entries(routes(dependencies))) {
    app.get(path, represent(representations));
    app.options(path, allow);
    app.all(path, () => {
      throw methodNotAllowed();
    });
  }
  app.notFound((c) => respondProblem(c, notFound('There is nothing here.'), c.var.requestId));
  app.onError((error, c) => {
    logFailure(error, c.var.requestId);
    return respondProblem(c, toProblem(error), c.var.requestId);
  });
  return app;
}

/** What is served, path by path, in each media type. */
function routes(dependencies: Dependencies): Record<string, Representations> {
  return {
    '/search': { 'application/json': search(dependencies) },
    '/articles/:id': { 'application/json': article(dependencies) },
    ...(dependencies.configuration.serveReceipts && { '/objects': { 'application/json': receipt(dependencies) } }),
    '/health': { 'application/json': health(dependencies) },
  };
}

function search({ client, names, configuration, clock }: Dependencies): Answerer {
  return async (c) => {
    const started = clock();
    const wanted = valid(readSearch(queryOf(c)));
    const found = await searchArticles(client, names.articles, wanted);
    const answer = searchAnswer(wanted, found, started, configuration.serveReceipts);
    c.set('totalResults', answer.totalResults);
    const passing = { tookMs: clock() - started, requestId: c.var.requestId };
    return respond(c, answer, passing, configuration.publicAccess);
  };
}

function article({ client, names, configuration }: Dependencies): Answerer {
  return async (c) => {
    const id = c.req.param('id') ?? '';
    const found = await getArticle(client, names.articles, id, configuration.serveReceipts);
    if (found === undefined) throw notFound('There is no article with this id.');
    return respond(c, found, {}, configuration.publicAccess);
  };
}

function receipt({ client, names }: Dependencies): Answerer {
  return async (c) => {
    const { key } = valid(readParameters(objectParameters, queryOf(c)));
    const found = await getReceipt(client, names.receipts, key);
    if (found === undefined) throw notFound('No object with this key was ever seen.');
    return respond(c, found, {}, false);
  };
}

function health({ client, names, configuration }: Dependencies): Answerer {
  return async (c) => {
    await checkEngine(client, names.articles);
    return respond(c, { status: 'ok' }, {}, configuration.publicAccess);
  };
}

function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

function valid<T>(read: Read<T>): T {
  if (!read.ok) throw invalidParameters(read.errors);
  return read.value;
}
