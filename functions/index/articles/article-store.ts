import type { AddedBefore } from './added-before.ts';

/** An article as a generation has it. `document`: what is sent to index it elsewhere. */
export interface StoredArticle {
  id: string;
  document: string;
}

/** What a pass asks about articles that are in the index. */
export interface ArticleStore {
  /** Returns the versions of a key's stored articles with numbers below `below`. */
  versions(key: string, below: number): Promise<number[]>;
  /** Returns when the key's stored articles with numbers below `below` were first seen, by their identities. */
  addedBefore(key: string, below: number): Promise<AddedBefore>;
  /** Returns articles of a key that a generation has, in the order of their ordinals. @param from ordinal to begin with */
  stored(alias: string, key: string, from: number): AsyncIterable<StoredArticle>;
}
