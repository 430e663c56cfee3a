import type { SearchAnswer } from '../answer/answer.ts';
import type { ArticleItem } from '../answer/item.ts';
import { remarks } from '../answer/remarks.ts';
import { isWebAddress } from '../citation/reference.ts';
import { address, firstPage, pageAt } from '../http/addresses.ts';
import type { Search } from '../parameters/search.ts';

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
  readonly answer: Pick<SearchAnswer, 'totalResults' | 'totalRelation' | 'pageSize' | 'query' | 'warnings'>;
  readonly entries: readonly Entry[];
}

/** One article of a feed. */
export interface Entry {
  /** The address in this API, which is also the permanent link. It never changes. */
  readonly id: string;
  /** The address where it was published; the address in this API when that is unknown. */
  readonly url: string;
  readonly article: ArticleItem;
  /** The name of the site where it was published, or else its domain; null when both are unknown. */
  readonly outlet: string | null;
  /** Null when it is not known. */
  readonly language: string | null;
  readonly updated: string;
}

/**
 * Who follows a search wants exactly what was asked, often asks only once a day, and reads what is new at the top: an
 * archive that is uploaded today is new, however old its articles are.
 */
export const FEED_DEFAULTS = { typo: 'off', pageSize: '50', sort: 'added' } as const;

/** Returns the parameters of a feed, with the defaults that differ from those of /search. */
export function withFeedDefaults(given: URLSearchParams): URLSearchParams {
  const missing = Object.entries(FEED_DEFAULTS).filter(([name]) => (given.get(name) ?? '').trim() === '');
  const parameters = new URLSearchParams(given);
  for (const [name, value] of missing) parameters.set(name, value);
  return parameters;
}

/**
 * Returns the feed of an answer.
 * @param origin of this API
 * @param path of the feed
 * @param given the parameters of the search, as they are in the address
 */
export function makeFeed(
  origin: string,
  path: string,
  given: URLSearchParams,
  { now }: Pick<Search, 'now'>,
  answer: SearchAnswer,
): Feed {
  const first = address(`${origin}${path}`, firstPage(given));
  const entries = answer.articles.map((article) => makeEntry(origin, article, article.indexedAt));
  return {
    id: first,
    title: answer.query.input.trim() === '' ? 'Articles' : `Articles: ${answer.query.input.trim()}`,
    remarks: remarks(answer).join(' ') || null,
    self: address(`${origin}${path}`, given),
    home: address(`${origin}/`, firstPage(given)),
    first,
    next: answer.nextCursor === null ? null : address(`${origin}${path}`, pageAt(given, answer.nextCursor)),
    updated: lastUpdate(entries) ?? new Date(now).toISOString(),
    answer,
    entries,
  };
}

/** Returns the time of the latest entry; undefined for a feed without entries. */
export function lastUpdate(entries: readonly Entry[]): string | undefined {
  return entries.map(({ updated }) => updated).reduce<string | undefined>((a, b) => (a && a > b ? a : b), undefined);
}

/** A language tag as XML and JSON Feed demand it (RFC 5646, its form only). */
const LANGUAGE_TAG = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i;

/** Returns the entry of an article. @param updated when it changed, or became an entry */
export function makeEntry(origin: string, article: ArticleItem, updated: string): Entry {
  const id = `${origin}/articles/${article.id}`;
  const language = article.language !== 'und' && LANGUAGE_TAG.test(article.language) ? article.language : null;
  const outlet = article.siteName ?? article.domain;
  return {
    id,
    url: isWebAddress(article.url) ? article.url : id,
    article,
    outlet,
    language,
    updated,
  };
}
