import { invalidParameters, Problem } from '../http/problem.ts';
import { valid } from '../http/read-request.ts';
import { noWatch } from './list-matches.ts';
import { readWatchRequest, WATCH_NAME } from './watch-request.ts';
import { type KeptWatch, NameTaken, TooManyWatches, type WatchStore } from './watch-store.ts';

const NAME = { parameter: 'name', detail: 'must have 1 to 63 characters: small letters a to z, digits and hyphens' };

/**
 * Makes or changes a watch by the body of a request.
 * @param isNew whether there must be none of this name
 * @param clock milliseconds since 1970
 * @throws Problem that says why it can't be made
 */
export async function writeWatch(
  store: WatchStore,
  name: string,
  body: unknown,
  isNew: boolean,
  clock: number,
): Promise<{ watch: KeptWatch; wasMade: boolean }> {
  const read = readWatchRequest(name, body, clock);
  const errors = [...(WATCH_NAME.test(name) ? [] : [NAME]), ...(read.ok ? [] : read.errors)];
  if (errors.length > 0) throw invalidParameters(errors);
  try {
    return await store.put(name, valid(read), isNew);
  } catch (error) {
    if (error instanceof NameTaken) throw new Problem(412, 'There is a watch of this name already.');
    if (error instanceof TooManyWatches) throw new Problem(409, error.message);
    throw error;
  }
}

/** Removes a watch. @throws Problem where there is none of this name */
export async function removeWatch(store: WatchStore, name: string): Promise<void> {
  if (!WATCH_NAME.test(name) || !(await store.remove(name))) throw noWatch();
}
