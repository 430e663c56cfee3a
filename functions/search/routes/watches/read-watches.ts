import type { Dependencies } from '../../dependencies.ts';
import { ATOM, writeAtom } from '../../feeds/atom.ts';
import type { Feed } from '../../feeds/feed.ts';
import { JSON_FEED, writeJsonFeed } from '../../feeds/json-feed.ts';
import { originOf } from '../../http/addresses.ts';
import { queryOf } from '../../http/read-request.ts';
import type { Representations } from '../../http/represent.ts';
import type { Answerer } from '../../http/request.ts';
import { respond, respondText } from '../../http/respond.ts';
import { nameOf, watchStore } from './watches-served.ts';

/** Returns the routes that read watches. What answers them is loaded when it is first requested. */
export function readWatches(dependencies: Dependencies): Record<'list' | 'watch' | 'atom' | 'json', Representations> {
  const json = feed(dependencies, JSON_FEED, (content) => JSON.stringify(writeJsonFeed(content)));
  const atom = feed(dependencies, `${ATOM}; charset=utf-8`, writeAtom);
  return {
    list: { 'application/json': list(dependencies) },
    watch: { 'application/json': watch(dependencies) },
    atom: { [ATOM]: atom, 'application/xml': atom },
    json: { [JSON_FEED]: json, 'application/json': json },
  };
}

/** GET /watches: all watches by name. */
function list(dependencies: Dependencies): Answerer {
  const { configuration, clock } = dependencies;
  return async (c) => {
    const started = clock();
    const store = await watchStore(dependencies);
    const { listWatches } = await import('../../watches/list-watches.ts');
    const answer = await listWatches(store, queryOf(c), originOf(c));
    return respond(c, answer, { tookMs: clock() - started, requestId: c.var.requestId }, configuration.publicAccess);
  };
}

/** GET /watches/{name}: a watch and its newest matches. */
function watch(dependencies: Dependencies): Answerer {
  const { configuration, clock } = dependencies;
  return async (c) => {
    const started = clock();
    const store = await watchStore(dependencies);
    const { listMatches } = await import('../../watches/list-matches.ts');
    const answer = await listMatches(dependencies, store, nameOf(c), queryOf(c), originOf(c));
    return respond(c, answer, { tookMs: clock() - started, requestId: c.var.requestId }, configuration.publicAccess);
  };
}

/** GET /watches/{name}/feed.atom and feed.json: the matches as a feed. */
function feed(dependencies: Dependencies, contentType: string, write: (content: Feed) => string): Answerer {
  return async (c) => {
    const store = await watchStore(dependencies);
    const [{ listMatches }, { watchFeed }] = await Promise.all([
      import('../../watches/list-matches.ts'),
      import('../../watches/watch-feed.ts'),
    ]);
    const given = queryOf(c);
    const found = await listMatches(dependencies, store, nameOf(c), given, originOf(c));
    const content = watchFeed(found, originOf(c), c.req.path, given, dependencies.clock());
    return respondText(c, write(content), contentType, dependencies.configuration.publicAccess);
  };
}
