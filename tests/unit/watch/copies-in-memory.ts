import type { WatchDocument } from '../../../functions/search/watches/kept/documents.ts';
import type { Copies } from '../../../functions/watch/copies.ts';

/** Returns copies of watches as a bucket would keep them. */
export function copiesInMemory(): Copies {
  const kept = new Map<string, WatchDocument>();
  return {
    write: async (watch) => {
      kept.set(watch.name, watch);
    },
    remove: async (name) => {
      kept.delete(name);
    },
    names: async function* () {
      yield* kept.keys();
    },
    read: async (name) => kept.get(name) ?? null,
  };
}
