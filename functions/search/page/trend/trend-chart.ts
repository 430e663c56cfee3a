import type { Trend, TrendPeriod } from '../../trend/count-trend.ts';
import { trendAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../markup.ts';
import { boundsOf, periodName, shortName } from '../periods.ts';
import type { Words } from '../words/english/english.ts';

/** The size of the drawing. Browsers stretch it to the width of the page; lines and dots keep their thickness. */
const WIDTH = 1_000;
const HEIGHT = 200;
/** Room for the thickness of lines at the upper and lower edge. */
const MARGIN = 6;
/** With more periods, lines have no dots: they would touch each other. */
const MOST_DOTS = 60;
/** With more periods, columns are too narrow to click on, and the page too long. */
export const MOST_LINKS = 500;

export interface ChartView {
  readonly given: URLSearchParams;
  readonly trend: Trend;
  readonly title: Content;
  /** Returns the values of a period, one for each query; null where there is none. */
  readonly values: (period: TrendPeriod) => readonly (number | null)[];
  readonly written: (value: number, words: Words) => string;
}

/** Returns a chart with a line for each query. The table has the same numbers, so it is hidden from screen readers. */
export function trendChart(view: ChartView): Html {
  const { trend, title, values, written } = view;
  const { periods, interval, queries } = trend;
  const most = Math.max(...periods.flatMap((period) => values(period).map((value) => value ?? 0)));
  const lines = queries.map((_, at) =>
    line(
      periods.map((period) => values(period)[at] ?? null),
      most,
      at,
    ),
  );
  const [first, last] = [periods[0], periods.at(-1)];
  return html`<figure class="trend" aria-hidden="true"><figcaption>${title}</figcaption>
<p class="scale">${(words) => written(most, words)}</p>
<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" width="100%" height="${HEIGHT}">
<line x1="0" x2="${WIDTH}" y1="${MARGIN}" y2="${MARGIN}"/><line x1="0" x2="${WIDTH}" y1="${HEIGHT - MARGIN}" y2="${HEIGHT - MARGIN}"/>
${periods.length <= MOST_LINKS && periods.map((period, at) => column(view, period, at))}
${lines}
</svg>
<p class="scale ends"><span>${first && (({ dates }: Words) => shortName(first, interval, dates))}</span>${periods.length > 1 && html`<span>${last && (({ dates }: Words) => shortName(last, interval, dates))}</span>`}</p></figure>`;
}

/** A column that leads to the same trend within its period. Days can't be parted any further. */
function column({ given, trend, values, written }: ChartView, period: TrendPeriod, at: number): Html {
  const { interval, queries, periods } = trend;
  const { from, to } = boundsOf(period, interval);
  const [left, right] = [at, at + 1].map((edge) => rounded((edge / periods.length) * WIDTH)) as [number, number];
  const title: Content = (words) => {
    const numbers = values(period).map(
      (value, query) => `\n${queries[query]?.query.input}: ${written(value ?? 0, words)}`,
    );
    return `${periodName(period, interval, words.dates)}${numbers.join('')}`;
  };
  const address = trendAddress(given, { from, to, interval: null });
  return html`<a${interval !== 'day' && html` href="${address}"`} tabindex="-1" data-from="${from}" data-to="${to}"><title>${title}</title><rect class="column" x="${left}" y="0" width="${rounded(right - left)}" height="${HEIGHT}"/></a>`;
}

/** Returns a line with a gap where there is no value. */
function line(values: readonly (number | null)[], most: number, at: number): Content {
  const points = values.map((value, index) => {
    if (value === null) return null;
    const x = rounded(((index + 0.5) / values.length) * WIDTH);
    return `${x} ${rounded(HEIGHT - MARGIN - (most === 0 ? 0 : value / most) * (HEIGHT - 2 * MARGIN))}`;
  });
  const path = points.map((point, index) => point !== null && `${points[index - 1] ? 'L' : 'M'}${point}`);
  const dots = points.map((point) => point !== null && `M${point}h0`);
  return html`<g class="line line-${at + 1}"><path d="${path}"/>${values.length <= MOST_DOTS && html`<path class="dots" d="${dots}"/>`}</g>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
