import type { KeptMatch, KeptWatch } from '../watch-store.ts';

/** A watch as it is stored, under its name. */
export interface WatchDocument extends KeptWatch {
  /** Identities of the articles that matched when it was made: they count as told. */
  readonly seeds: readonly string[];
}

/**
 * What is left where a watch was, until its matches are deleted too. Only watches have a `createdAt`.
 */
export interface RemovedWatch {
  readonly name: string;
  readonly removedAt: string;
}

/**
 * What became of a match. `gone`: its article was deleted or changed before it was published, so nobody was told; `leads`:
 * its message, which may be published already, stands for very many.
 */
type MatchState = 'unsent' | 'leads' | 'sent' | 'gone';

/** A match as it is stored, under its id. Times are ISO 8601 in UTC. */
export interface MatchDocument extends Omit<KeptMatch, 'sort'> {
  readonly watch: string;
  readonly incarnation: string;
  /** The object that the article was found in. */
  readonly key: string;
  readonly state: MatchState;
  /** Of a match that leads: how many its message stands for, and when the last of them was found. */
  readonly together?: { readonly count: number; readonly upTo: string };
}
