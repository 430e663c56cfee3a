import type { Hit } from '../lookup/engine-search.ts';
import type { Search } from '../parameters/search.ts';
import type { Clause } from '../query/clause.ts';

/** A list of articles that is collapsed. */
export interface Listing {
  readonly search: Search;
  /** The clause that articles match, and their order. */
  readonly query: Clause;
  readonly sort: readonly Clause[];
  /** The articles of which the page would be if nothing was hidden, and the one after. */
  readonly first: readonly Hit[];
  readonly totalResults: number;
}

/** Which of the stories are wanted: how many are left out before them, and how many at most. */
export interface Wanted {
  readonly skip: number;
  readonly count: number;
}

/** An article that is listed, and the ids of its copies in their order. */
export interface Story {
  readonly hit: Hit;
  readonly copies: readonly string[];
}

/** A page of stories. */
export interface Stories {
  readonly stories: readonly Story[];
  /** The last article that was looked at; null where no story follows. */
  readonly last: Hit | null;
  /** The number of all stories; null where there are too many articles to count them. */
  readonly total: number | null;
}
