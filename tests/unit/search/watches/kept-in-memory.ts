import {
  type KeptMatch,
  type KeptWatch,
  NameTaken,
  TooManyWatches,
  type WatchStore,
} from '../../../../functions/search/watches/watch-store.ts';

export interface StoreInMemory extends WatchStore {
  readonly watches: Map<string, KeptWatch>;
  /** The matches of each watch, the newest first. */
  readonly found: Map<string, KeptMatch[]>;
}

/** A store of watches for tests of the routes. @param most watches that it keeps */
export function storeInMemory(most = 1_000): StoreInMemory {
  const watches = new Map<string, KeptWatch>();
  const found = new Map<string, KeptMatch[]>();
  return {
    watches,
    found,
    list: async (size, after) =>
      [...watches.values()]
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .filter(({ name }) => after === null || name > after)
        .slice(0, size),
    find: async (name) => watches.get(name),
    put: async (name, request, isNew) => {
      const wasMade = !watches.has(name);
      if (!wasMade && isNew) throw new NameTaken();
      if (wasMade && watches.size >= most) throw new TooManyWatches(`There are ${most} watches already.`);
      const watch = { name, ...request, createdAt: '2026-01-01T00:00:00.000Z', incarnation: name };
      watches.set(name, watch);
      return { watch, wasMade };
    },
    remove: async (name) => watches.delete(name),
    matches: async ({ name }, size, after) => {
      const all = found.get(name) ?? [];
      const from = after === null ? 0 : all.findIndex(({ sort }) => sort.join() === after.join()) + 1;
      return { total: all.length, matches: all.slice(from, from + size) };
    },
    lastMatches: async (of) =>
      new Map(of.flatMap(({ name }) => (found.get(name) ?? []).slice(0, 1).map((last) => [name, last.matchedAt]))),
  };
}

/** A match of the article with an identity. */
export function match(identity: string, minute: number, sentAt: string | null = null): KeptMatch {
  const matchedAt = `2026-01-02T00:${String(minute).padStart(2, '0')}:00.000Z`;
  return { matchId: `id-of-${identity}`, identity, matchedAt, sentAt, sort: [minute, identity] };
}
