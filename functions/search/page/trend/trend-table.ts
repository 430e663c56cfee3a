import type { Trend, TrendPeriod } from '../../trend/count-trend.ts';
import { searchAddress, trendAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../markup.ts';
import { boundsOf, type DatedPeriod, periodName } from '../periods.ts';
import type { Words } from '../words/english/english.ts';
import { percent } from './percent.ts';
import { MOST_LINKS } from './trend-chart.ts';

/** A longer table is closed at first. */
const LONG = 36;

/** Returns the numbers of a trend as a table. Each leads to its articles, and each period to the same trend within it. */
export function trendTable(given: URLSearchParams, trend: Trend): Html {
  const { queries, interval } = trend;
  const periods = trend.periods.filter(({ counts }) => counts.some((number) => number > 0));
  const heads = queries.map(
    ({ query }, at) =>
      html`<th scope="col"><span class="line-${at + 1} swatch" aria-hidden="true"></span><bdi>${query.input}</bdi></th>`,
  );
  const rows = periods.map((period) => row(given, trend, period, periods.length <= MOST_LINKS));
  return html`<details class="trend-table"${periods.length <= LONG && html` open`}><summary>${({ trends }) => trends.numbers}</summary>
<div class="wide" tabindex="0" role="region" aria-label="${({ trends }) => trends.numbers}"><table><caption class="unseen">${({ chart }) => chart.caption[interval]}</caption>
<thead><tr><th scope="col">${({ chart }) => chart.title}</th>${heads}<th scope="col">${({ trends }) => trends.all}</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

function row(given: URLSearchParams, { interval, queries }: Trend, period: TrendPeriod, isLinked: boolean): Html {
  const bounds = boundsOf(period, interval);
  const name: Content = ({ dates }) => periodName(period, interval, dates);
  const zoom = isLinked && interval !== 'day';
  const cells = queries.map(({ query }, at): Content => {
    const number = period.counts[at] ?? 0;
    const share = period.shares[at];
    const shown =
      isLinked && number > 0
        ? html`<a href="${articles(given, query.input, bounds)}">${({ numbers }) => numbers.count(number)}</a>`
        : ({ numbers }: Words) => numbers.count(number);
    return html`<td>${shown}${typeof share === 'number' && html` <span class="note">${(words) => percent(share, words)}</span>`}</td>`;
  });
  const head = zoom ? html`<a href="${trendAddress(given, { ...bounds, interval: null })}">${name}</a>` : name;
  return html`<tr><th scope="row">${head}</th>${cells}<td>${({ numbers }) => numbers.count(period.all)}</td></tr>`;
}

/** Returns the address of the articles of one number. Like the trend, it has only what was asked for. */
export function articles(given: URLSearchParams, q: string, bounds: Partial<DatedPeriod> = {}): string {
  return searchAddress(given, { interval: null, typo: given.get('typo') || 'off', ...bounds, q });
}
