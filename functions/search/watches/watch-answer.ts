import type { ArticleItem } from '../answer/item.ts';
import type { WatchQuery } from './watch-request.ts';

/** A search that is followed. */
export interface WatchItem {
  /** Its name, which is part of its address. */
  name: string;
  title: string;
  query: WatchQuery;
  /** When it was made, or its query was changed: articles that matched before were told to nobody. */
  createdAt: string;
  /** Null where nothing has matched yet. */
  lastMatchAt: string | null;
  /** The address of its page. */
  permalink: string;
  /** The address of the same search. */
  search: string;
}

/** An article that has matched. */
export interface MatchItem {
  /** The same in each message about it. */
  matchId: string;
  matchedAt: string;
  /** When it was published to the topic; null where it is not yet. */
  sentAt: string | null;
  /** Null where it was deleted or changed, so that it does not match any more. */
  article: ArticleItem | null;
}

/** The answer to GET /watches. */
export interface WatchList {
  watches: WatchItem[];
  nextCursor: string | null;
}

/** The answer to GET /watches/{name}. */
export interface WatchAnswer extends WatchItem {
  totalMatches: number;
  /** The newest first. */
  matches: MatchItem[];
  nextCursor: string | null;
}
