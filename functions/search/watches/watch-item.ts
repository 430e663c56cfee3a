import { address } from '../http/addresses.ts';
import { addressParameters } from '../parameters/json-parameters.ts';
import type { WatchItem } from './watch-answer.ts';
import type { KeptWatch } from './watch-store.ts';

/** Returns a watch as the API shows it. @param origin of this API */
export function watchItem(
  { name, title, query, createdAt }: KeptWatch,
  lastMatchAt: string | null,
  origin: string,
): WatchItem {
  const search = address(`${origin}/`, addressParameters(query));
  return { name, title, query, createdAt, lastMatchAt, permalink: `${origin}/watches/${name}`, search };
}
