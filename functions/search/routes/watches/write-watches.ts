import type { Dependencies } from '../../dependencies.ts';
import { originOf } from '../../http/addresses.ts';
import { negotiate } from '../../http/negotiate.ts';
import { notAcceptable } from '../../http/problem.ts';
import type { Answerer } from '../../http/request.ts';
import { respondPrivately } from '../../http/respond.ts';
import { readJson, refuseOtherSites } from '../../http/written-json.ts';
import { nameOf, writableStore } from './watches-served.ts';

/** Characters of a body: more than the longest query and a hundred values of each parameter need. */
const LONGEST = 100_000;

const JSON_TYPE = 'application/json';

/** PUT /watches/{name}: makes a watch, or changes it. With `If-None-Match: *`, it only makes one. */
export function putWatch(dependencies: Dependencies): Answerer {
  return async (c) => {
    refuseOtherSites(c);
    const store = await writableStore(dependencies);
    if (negotiate(c.req.header('Accept'), [JSON_TYPE]) === undefined) throw notAcceptable([JSON_TYPE]);
    const body = await readJson(c, LONGEST);
    const [{ writeWatch }, { watchItem }] = await Promise.all([
      import('../../watches/write-watch.ts'),
      import('../../watches/watch-item.ts'),
    ]);
    const isNew = c.req.header('If-None-Match')?.trim() === '*';
    const { watch, wasMade } = await writeWatch(store, nameOf(c), body, isNew, dependencies.clock());
    const last = (await store.lastMatches([watch])).get(watch.name) ?? null;
    const item = watchItem(watch, last, originOf(c));
    c.header('Location', item.permalink);
    c.status(wasMade ? 201 : 200);
    return respondPrivately(c, item);
  };
}

/** DELETE /watches/{name}: removes a watch and its matches. */
export function deleteWatch(dependencies: Dependencies): Answerer {
  return async (c) => {
    refuseOtherSites(c);
    const store = await writableStore(dependencies);
    const { removeWatch } = await import('../../watches/write-watch.ts');
    await removeWatch(store, nameOf(c));
    c.header('Cache-Control', 'no-store');
    return c.body(null, 204);
  };
}
