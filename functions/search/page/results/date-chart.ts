import type { SearchAnswer } from '../../answer/answer.ts';
import type { CalendarInterval, Histogram } from '../../lookup/histogram.ts';
import { searchAddress, trendOfSearch } from '../addresses.ts';
import { type Content, type Html, html } from '../markup.ts';
import { axisOf, boundsOf, periodName } from '../periods.ts';
import { dateFields, presets } from './date-fields.ts';
import { zoomLinks } from './zoom-links.ts';

type Bucket = Histogram['buckets'][number];

/** A chart with fewer bars leaves the rest of these places empty, so that bars stay slim. */
const FEWEST_SLOTS = 24;
/** Percent of the chart's width: the width of all dated bars, and where the bar of undated articles begins. */
const DATED_WIDTH = 86;
const UNDATED_AT = 92;
/** Pixels of the tallest bar, and of the lowest one that is not zero. */
const HEIGHT = 64;
const LEAST_HEIGHT = 3;

/** Returns when the articles were published: bars to click on or drag over, a table, and fields for dates. */
export function dateChart(given: URLSearchParams, { histogram }: SearchAnswer): Html {
  return html`<section class="dates" aria-labelledby="dates"><h2 id="dates">${({ chart: words }) => words.title}</h2>
${histogram !== null && histogram.buckets.length + histogram.undated > 0 && [chart(given, histogram), zoomLinks(given, histogram), table(given, histogram)]}
${presets(given)}
<p class="to-trend"><a href="${trendOfSearch(given)}">${({ chart: words }) => words.compare}</a></p>
${dateFields(given)}
</section>`;
}

function chart(given: URLSearchParams, { interval, buckets, undated }: Histogram): Html {
  const most = Math.max(undated, ...buckets.map((bucket) => bucket.count));
  const slots = Math.max(buckets.length, FEWEST_SLOTS);
  const bars = buckets.map((bucket, at) => bar(given, bucket, interval, at / slots, 1 / slots, bucket.count / most));
  return html`<svg id="chart" class="chart" width="100%" height="${HEIGHT + 20}" aria-hidden="true">
<svg width="${DATED_WIDTH}%" height="${HEIGHT}">${bars}</svg>
<line x1="0" x2="${DATED_WIDTH}%" y1="${HEIGHT}" y2="${HEIGHT}"/>
${axis(buckets, interval)}
${undated > 0 && undatedBar(given, undated, undated / most)}
</svg>
${undated > 0 && html`<p class="note">${({ chart: words }) => words.withoutDate(undated)}</p>`}`;
}

/** The whole column can be clicked, so that short bars are as easy to hit as tall ones. */
function bar(
  given: URLSearchParams,
  bucket: Bucket,
  interval: CalendarInterval,
  x: number,
  width: number,
  share: number,
): Content {
  const { from, to } = boundsOf(bucket, interval);
  const height = share === 0 ? 0 : Math.max(LEAST_HEIGHT, share * HEIGHT);
  const column = html`<title>${({ chart: words, dates }) => words.bar(periodName(bucket, interval, dates), bucket.count)}</title><rect class="column" x="${percent(x)}" y="0" width="${percent(width)}" height="${HEIGHT}"/><rect class="bar" x="${percent(x + width * 0.1)}" y="${pixels(HEIGHT - height)}" width="${percent(width * 0.8)}" height="${pixels(height)}"/>`;
  const address = searchAddress(given, { from, to, undated: null, hasDate: null });
  return html`<a href="${address}" tabindex="-1" data-from="${from}" data-to="${to}">${column}</a>`;
}

function undatedBar(given: URLSearchParams, undated: number, share: number): Html {
  const height = Math.max(LEAST_HEIGHT, share * HEIGHT);
  const column = html`<rect class="column" x="${DATED_WIDTH + 2}%" y="0" width="${98 - DATED_WIDTH}%" height="${HEIGHT}"/>`;
  return html`<a class="undated" href="${undatedAddress(given)}" tabindex="-1"><title>${({ chart: words }) => words.undatedBar(undated)}</title>${column}<rect class="bar" x="${UNDATED_AT}%" y="${pixels(HEIGHT - height)}" width="${100 - UNDATED_AT}%" height="${pixels(height)}"/><text x="100%" y="${HEIGHT + 15}" text-anchor="end">${({ chart: words }) => words.undated}</text></a>`;
}

function undatedAddress(given: URLSearchParams): string {
  return searchAddress(given, { undated: 'true', from: null, to: null, hasDate: null });
}

function axis(buckets: readonly Bucket[], interval: CalendarInterval): Html | null {
  if (buckets.length === 0) return null;
  return html`<text x="0" y="${HEIGHT + 15}">${({ dates }) => axisOf(buckets, interval, dates)}</text>`;
}

function table(given: URLSearchParams, { interval, buckets, undated }: Histogram): Html {
  const rows = buckets.filter((bucket) => bucket.count > 0).map((bucket) => row(given, bucket, interval));
  return html`<details class="dates-table"><summary>${({ chart: words }) => words.asTable}</summary>
<table><caption class="unseen">${({ chart: words }) => words.caption[interval]}</caption>
<thead><tr><th scope="col">${({ chart: words }) => words.title}</th><th scope="col">${({ chart: words }) => words.articles}</th></tr></thead>
<tbody>${rows}${undated > 0 && html`<tr><th scope="row"><a href="${undatedAddress(given)}">${({ chart: words }) => words.undatedRow}</a></th><td>${({ numbers }) => numbers.count(undated)}</td></tr>`}</tbody></table></details>`;
}

function row(given: URLSearchParams, bucket: Bucket, interval: CalendarInterval): Html {
  const address = searchAddress(given, { ...boundsOf(bucket, interval), undated: null, hasDate: null });
  return html`<tr><th scope="row"><a href="${address}">${({ dates }) => periodName(bucket, interval, dates)}</a></th><td>${({ numbers }) => numbers.count(bucket.count)}</td></tr>`;
}

function percent(share: number): string {
  return `${Math.round(share * 1e5) / 1e3}%`;
}

function pixels(length: number): string {
  return String(Math.round(length * 10) / 10);
}
