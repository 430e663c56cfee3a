import type { Article } from '../../article.ts';
import type { Hit } from '../lookup/engine-search.ts';

/** A copy of an article, as far as a list shows it. */
export type CopyItem = Pick<Article, 'id' | 'title' | 'siteName' | 'domain' | 'url' | 'publishedAt'>;

/** The other articles with the same text: how many match the search, and the first of them in its order. */
export interface Copies {
  count: number;
  articles: CopyItem[];
}

/** A page of stories: no article on it is a copy of one that ranks before it, on this page or an earlier one. */
export interface Collapsed {
  readonly hits: readonly Hit[];
  /** The copies of each article of the page. */
  readonly copies: ReadonlyMap<string, Copies>;
  /** The last article that was looked at; null where no story follows. */
  readonly last: Hit | null;
  /** The number of stories; null where there are too many articles to count them. */
  readonly total: number | null;
}
