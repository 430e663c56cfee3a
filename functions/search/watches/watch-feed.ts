import type { Feed } from '../feeds/feed.ts';
import { lastUpdate, makeEntry } from '../feeds/feed.ts';
import { address, firstPage, pageAt } from '../http/addresses.ts';
import { printQuery } from '../query/print.ts';
import { followedSearch } from './followed-search.ts';
import type { WatchAnswer } from './watch-answer.ts';

/**
 * Returns a page of a watch's matches as a feed. Matches whose article is gone are left out.
 * @param path of the feed
 * @param given the parameters of the request
 * @param clock milliseconds since 1970
 */
export function watchFeed(
  watch: WatchAnswer,
  origin: string,
  path: string,
  given: URLSearchParams,
  clock: number,
): Feed {
  const at = `${origin}${path}`;
  const first = address(at, firstPage(given));
  const entries = watch.matches.flatMap(({ article, matchedAt }) =>
    article === null ? [] : [makeEntry(origin, article, matchedAt)],
  );
  return {
    id: first,
    title: watch.title,
    remarks: null,
    self: address(at, given),
    home: watch.permalink,
    first,
    next: watch.nextCursor === null ? null : address(at, pageAt(given, watch.nextCursor)),
    updated: lastUpdate(entries) ?? watch.createdAt,
    answer: {
      totalResults: watch.totalMatches,
      totalRelation: 'eq',
      pageSize: watch.matches.length,
      query: asked(watch, clock),
      warnings: [],
    },
    entries,
  };
}

/** How the search of the watch is understood: exactly. */
function asked({ query }: WatchAnswer, clock: number): Feed['answer']['query'] {
  const read = followedSearch(query, clock);
  const { q = '' } = query;
  const bound = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());
  const { from, to } = read.ok ? read.value.period : { from: null, to: null };
  return {
    input: String(q),
    interpreted: read.ok ? printQuery(read.value.query.expression) : '',
    mode: 'all',
    sort: 'added',
    from: bound(from),
    to: bound(to),
  };
}
