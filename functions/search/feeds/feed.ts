import type { SearchAnswer } from '../answer/answer.ts';
import type { ArticleItem } from '../answer/item.ts';
import { remarks } from '../answer/remarks.ts';
import { address, firstPage, pageAt } from '../http/addresses.ts';

/** The answer to a search, as all feed formats need it. Addresses are absolute; times are ISO 8601 in UTC. */
export interface Feed {
  /** The same for every page of the feed. */
  readonly id: string;
  readonly title: string;
  /** How the search was widened, and its warnings; null when there is nothing to report. */
  readonly remarks: string | null;
  readonly self: string;
  /** The same search as a web page. */
  readonly home: string;
  readonly first: string;
  readonly next: string | null;
  readonly updated: string;
  readonly answer: SearchAnswer;
  readonly entries: readonly Entry[];
}

/** One article of a feed. */
export interface Entry {
  /** The address in this API. It never changes. */
  readonly id: string;
  /** The address where it was published; the address in this API when that is unknown. */
  readonly url: string;
  readonly article: ArticleItem;
  /** Null when it is not known. */
  readonly language: string | null;
  readonly updated: string;
}

/** The date of a feed without articles. */
const NEVER = '1970-01-01T00:00:00Z';

/**
 * Returns the feed of an answer.
 * @param origin of this API
 * @param path of the feed
 * @param given the parameters of the search
 */
export function makeFeed(origin: string, path: string, given: URLSearchParams, answer: SearchAnswer): Feed {
  const first = address(`${origin}${path}`, firstPage(given));
  const entries = answer.articles.map((article) => makeEntry(origin, article));
  return {
    id: first,
    title: answer.query.input.trim() === '' ? 'Articles' : `Articles: ${answer.query.input.trim()}`,
    remarks: remarks(answer).join(' ') || null,
    self: address(`${origin}${path}`, given),
    home: address(`${origin}/`, firstPage(given)),
    first,
    next: answer.nextCursor === null ? null : address(`${origin}${path}`, pageAt(given, answer.nextCursor)),
    updated: entries.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), NEVER),
    answer,
    entries,
  };
}

function makeEntry(origin: string, article: ArticleItem): Entry {
  const id = `${origin}/articles/${article.id}`;
  const language = article.language === 'und' ? null : article.language;
  return { id, url: article.url ?? id, article, language, updated: article.indexedAt };
}
