import type { WatchQuery, WatchRequest } from './watch-request.ts';

/** What readers may do with watches. */
export type WatchesSetting = 'off' | 'read' | 'write';

/** A watch as it is kept. */
export interface KeptWatch {
  readonly name: string;
  readonly title: string;
  readonly query: WatchQuery;
  readonly createdAt: string;
  /** Another one whenever the query changes: matches belong to it. */
  readonly incarnation: string;
  /** When it was made again from its copy: what was uploaded before is told to nobody. */
  readonly restoredAt?: string;
}

/** A match as it is kept, and its place in the order of matches. */
export interface KeptMatch {
  readonly matchId: string;
  readonly identity: string;
  readonly matchedAt: string;
  readonly sentAt: string | null;
  readonly sort: readonly (string | number)[];
}

/** Keeps watches and their matches. */
export interface WatchStore {
  /** Returns watches by name. @param after only later names */
  list(size: number, after: string | null): Promise<KeptWatch[]>;
  find(name: string): Promise<KeptWatch | undefined>;
  /**
   * Makes or changes a watch. What matches already counts as told.
   * @param isNew whether there must be none of this name
   * @throws NameTaken, TooManyWatches
   */
  put(name: string, request: WatchRequest, isNew: boolean): Promise<{ watch: KeptWatch; wasMade: boolean }>;
  /** Removes a watch and its matches. @returns whether there was one */
  remove(name: string): Promise<boolean>;
  /** Returns the newest matches. @param after only those that follow a match */
  matches(
    watch: KeptWatch,
    size: number,
    after: KeptMatch['sort'] | null,
  ): Promise<{ total: number; matches: KeptMatch[] }>;
  /** Returns the time of the newest match of each watch that has one, by its name. */
  lastMatches(watches: readonly KeptWatch[]): Promise<ReadonlyMap<string, string>>;
}

export class NameTaken extends Error {
  override readonly name = 'NameTaken';
}

export class TooManyWatches extends Error {
  override readonly name = 'TooManyWatches';
}
