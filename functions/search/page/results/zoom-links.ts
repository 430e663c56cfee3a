import type { Histogram } from '../../lookup/histogram.ts';
import { searchAddress } from '../addresses.ts';
import { type Html, html } from '../markup.ts';
import { axisOf, boundsOfAll } from '../periods.ts';

type Bucket = Histogram['buckets'][number];

/** A chart with fewer bars can be read as it is. */
const MANY_BARS = 8;
/** The part of the articles that a zoom shows at least, and the part of the axis that it takes at most. */
const MOST_ARTICLES = 0.95;
const LITTLE_ROOM = 0.34;

/**
 * Returns a link to the period in which nearly all articles lie, where a few others stretch the axis, and a link back to
 * all dates.
 */
export function zoomLinks(given: URLSearchParams, { interval, buckets }: Histogram): Html | null {
  const dense = densePart(buckets);
  const isBounded = ['from', 'to'].some((name) => given.get(name));
  if (dense === null && !isBounded) return null;
  return html`<ul class="zoom">${dense !== null && html`<li>${zoomIn(given, dense, interval)}</li>`}${isBounded && html`<li><a href="${searchAddress(given, { from: null, to: null })}">${({ chart }) => chart.allDates}</a></li>`}</ul>`;
}

function zoomIn(given: URLSearchParams, dense: readonly Bucket[], interval: Histogram['interval']): Html {
  const { from, to } = boundsOfAll(dense, interval);
  const articles = dense.reduce((sum, bucket) => sum + bucket.count, 0);
  const address = searchAddress(given, { from, to, undated: null, hasDate: null });
  return html`<a href="${address}">${({ chart, dates }) => chart.zoomTo(axisOf(dense, interval, dates) ?? '')}</a> <span class="note">${({ numbers }) => numbers.articles(articles)}</span>`;
}

/** Returns the fewest bars beside each other that have nearly all articles; null when they fill much of the axis. */
export function densePart(buckets: readonly Bucket[]): readonly Bucket[] | null {
  if (buckets.length < MANY_BARS) return null;
  const wanted = MOST_ARTICLES * buckets.reduce((sum, { count: articles }) => sum + articles, 0);
  let best: readonly [number, number] = [0, buckets.length];
  let inside = 0;
  let start = 0;
  buckets.forEach(({ count: articles }, end) => {
    inside += articles;
    while (inside - (buckets[start]?.count ?? 0) >= wanted) inside -= buckets[start++]?.count ?? 0;
    if (inside >= wanted && end + 1 - start < best[1] - best[0]) best = [start, end + 1];
  });
  return best[1] - best[0] <= LITTLE_ROOM * buckets.length ? buckets.slice(...best) : null;
}
