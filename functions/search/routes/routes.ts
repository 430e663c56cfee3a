import type { Hono } from 'hono';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX, compress } from 'hono/compress';
import { HonoBase } from 'hono/hono-base';
import { TrieRouter } from 'hono/router/trie-router';
import type { Dependencies } from '../dependencies.ts';
import { ATOM } from '../feeds/atom.ts';
import { JSON_FEED } from '../feeds/json-feed.ts';
import { logFailure, toProblem } from '../http/failures.ts';
import { measureRequests } from '../http/measure-request.ts';
import { methodNotAllowed, notFound } from '../http/problem.ts';
import { allow, type Representations, represent } from '../http/represent.ts';
import { type Answerer, prepare, type RequestEnvironment } from '../http/request.ts';
import { respondProblem } from '../http/respond.ts';
import { article } from './articles/article.ts';
import { CITATION_PATH, citationFile, citations } from './articles/citation.ts';
import { copies } from './articles/copies.ts';
import { similar } from './articles/similar.ts';
import { versions } from './articles/versions.ts';
import { llms } from './discovery.ts';
import { atomFeed, jsonFeed } from './feed.ts';
import { health } from './health.ts';
import { JSON_LINES, jsonLines, ND_JSON, table } from './list-file.ts';
import { MCP_PATH, mcp } from './mcp.ts';
import { openApi } from './openapi.ts';
import {
  articlePageRoute,
  copiesPageRoute,
  pageRoutes,
  trendPageRoute,
  unknownPath,
  valuesPageRoute,
  versionsPageRoute,
  watchPageRoutes,
} from './pages/pages.ts';
import { receipt } from './receipt.ts';
import { search } from './search.ts';
import { suggestions } from './suggest.ts';
import { trend, trendTable } from './trend.ts';
import { values } from './values.ts';
import { readWatches } from './watches/read-watches.ts';
import { deleteWatch, putWatch } from './watches/write-watches.ts';

const WATCH_PATH = '/watches/:name';

/** Returns the HTTP API. */
export function createApp(dependencies: Dependencies): Hono<RequestEnvironment> {
  // A trie is enough for these few routes; Hono's default router is larger.
  const app = new HonoBase<RequestEnvironment>({ router: new TrieRouter() });
  app.use(compress({ contentTypeFilter: isCompressible }), prepare);
  if (dependencies.measure) app.use(measureRequests(dependencies.measure, dependencies.clock));
  if (dependencies.door) app.use(dependencies.door);
  if (dependencies.guard) app.use(dependencies.guard);
  app.put(WATCH_PATH, putWatch(dependencies)).delete(WATCH_PATH, deleteWatch(dependencies));
  for (const [path, representations] of Object.entries(routes(dependencies))) {
    app.get(path, represent(representations));
    allowOnly(app, path, path === WATCH_PATH ? 'GET, HEAD, PUT, DELETE, OPTIONS' : 'GET, HEAD, OPTIONS');
  }
  app.post(MCP_PATH, mcp(dependencies, createApp));
  allowOnly(app, MCP_PATH, 'POST, OPTIONS');
  const unknown: Answerer = async (c) => respondProblem(c, notFound('This address does not exist.'), c.var.requestId);
  app.notFound(unknownPath(dependencies, dependencies.assets, unknown));
  app.onError((error, c) => {
    logFailure(error, c.var.requestId);
    return respondProblem(c, toProblem(error), c.var.requestId);
  });
  return app;
}

/** Answers requests with other methods than those that a path has. */
function allowOnly(app: Hono<RequestEnvironment>, path: string, methods: string): void {
  app.options(path, allow(methods));
  app.all(path, () => {
    throw methodNotAllowed(methods);
  });
}

/** Whether an answer is worth compressing. Hono does not know JSON Lines. */
function isCompressible(contentType: string): boolean {
  return contentType === JSON_LINES || contentType === ND_JSON || COMPRESSIBLE_CONTENT_TYPE_REGEX.test(contentType);
}

/** Returns the answerers of each path by media type. */
function routes(dependencies: Dependencies): Record<string, Representations> {
  const { assets } = dependencies;
  const watches = readWatches(dependencies);
  const watchPages = assets && watchPageRoutes(dependencies, assets);
  return {
    '/search': { 'application/json': search(dependencies) },
    '/search.csv': { 'text/csv': table(dependencies) },
    '/search.jsonl': {
      [JSON_LINES]: jsonLines(dependencies),
      [ND_JSON]: jsonLines(dependencies, ND_JSON),
      'application/json': jsonLines(dependencies),
    },
    '/feed.atom': { [ATOM]: atomFeed(dependencies), 'application/xml': atomFeed(dependencies) },
    '/feed.json': { [JSON_FEED]: jsonFeed(dependencies), 'application/json': jsonFeed(dependencies) },
    '/values/:facet': {
      'application/json': values(dependencies),
      ...(assets && valuesPageRoute(dependencies, assets)),
    },
    '/trend': {
      'application/json': trend(dependencies),
      ...(assets && trendPageRoute(dependencies, assets)),
    },
    '/trend.csv': { 'text/csv': trendTable(dependencies) },
    '/suggest': { 'application/json': suggestions(dependencies) },
    [CITATION_PATH]: { '*/*': citationFile(dependencies) },
    '/articles/:id': {
      'application/json': article(dependencies),
      ...(assets && articlePageRoute(dependencies, assets)),
      ...citations(dependencies),
    },
    '/articles/:id/similar': { 'application/json': similar(dependencies) },
    '/articles/:id/copies': {
      'application/json': copies(dependencies),
      ...(assets && copiesPageRoute(dependencies, assets)),
    },
    '/articles/:id/versions': {
      'application/json': versions(dependencies),
      ...(assets && versionsPageRoute(dependencies, assets)),
    },
    ...(dependencies.configuration.serveReceipts && { '/objects': { 'application/json': receipt(dependencies) } }),
    '/watches': { ...watches.list, ...watchPages?.list },
    [WATCH_PATH]: { ...watches.watch, ...watchPages?.watch },
    [`${WATCH_PATH}/feed.atom`]: watches.atom,
    [`${WATCH_PATH}/feed.json`]: watches.json,
    '/llms.txt': llms(dependencies),
    '/openapi.json': { 'application/json': openApi(dependencies) },
    '/health': { 'application/json': health(dependencies) },
    ...(assets && pageRoutes(dependencies, assets)),
  };
}
