import type { Context } from 'hono';
import type { Dependencies, WatchesServed } from '../../dependencies.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { WatchStore } from '../../watches/watch-store.ts';

/** Loads the store of watches. @throws Problem where watches are not served */
export function watchStore({ watches }: Dependencies): Promise<WatchStore> {
  return served(watches).store();
}

/** Loads the store of watches to change it. @throws Problem where watches can't be changed */
export function writableStore({ watches }: Dependencies): Promise<WatchStore> {
  const { setting, store } = served(watches);
  if (setting === 'read')
    throw new Problem(
      403,
      'Watches can only be read here: the setting `watches` is `read`. Operators change them with `npm run articles -- watch`.',
    );
  return store();
}

function served(watches: WatchesServed | undefined): WatchesServed {
  if (watches === undefined) throw notFound('There are no watches here: the setting `watches` is `off`.');
  return watches;
}

/** Returns the name of a watch in the path. */
export function nameOf(c: Context): string {
  return c.req.param('name') ?? '';
}
