import { WIDENED } from '../../answer/remarks.ts';
import { INTERVALS } from '../../parameters/search-parameters.ts';
import type { Trend } from '../../trend/count-trend.ts';
import { MOST_QUERIES, queriesOf } from '../../trend/trend-parameters.ts';
import { keptParameters, trendAddress } from '../addresses.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html } from '../markup.ts';
import { axisOf, boundsOfAll } from '../periods.ts';
import { hiddenFields } from '../results/search-box.ts';
import { densePart } from '../results/zoom-links.ts';
import { counted } from '../wording.ts';
import { percent } from './percent.ts';
import { trendChart } from './trend-chart.ts';
import { articles, trendTable } from './trend-table.ts';

export interface TrendView {
  readonly given: URLSearchParams;
  /** Null where no query was given. */
  readonly trend: Trend | null;
}

/** The parameters that the form has fields for. */
const OWN = ['q', 'from', 'to', 'interval'];

/** Returns the page that compares queries over time. */
export function trendPage(site: Site, { given, trend }: TrendView): Html {
  const queries = queriesOf(given);
  const name = queries.length === 0 ? 'Trends' : `Trend of ${queries.join(', ')}`;
  const content = html`<div class="trends">
<h1 tabindex="-1">Trends</h1>
<p class="hint">How many articles there are over time, for up to five searches beside each other. Only articles with all words are counted.</p>
${form(given, queries)}
${trend !== null && result(given, trend)}
</div>`;
  return layout(site, { title: `${name} – Article Search`, current: '/trend', content });
}

function form(given: URLSearchParams, queries: readonly string[]): Html {
  const shown = Math.min(MOST_QUERIES, Math.max(2, queries.length + 1));
  const fields = Array.from(
    { length: shown },
    (_, at) =>
      html`<label><span>Search ${at + 1}</span><input name="q" value="${queries[at] ?? ''}" maxlength="4000" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false"></label>`,
  );
  const dates = (['from', 'to'] as const).map(
    (name) =>
      html`<label><span>${name === 'from' ? 'From' : 'To'}</span><input name="${name}" value="${given.get(name) ?? ''}" placeholder="2024-06-30" size="10" autocomplete="off" spellcheck="false"></label>`,
  );
  const chosen = given.get('interval') || 'auto';
  const options = INTERVALS.map(
    (one) =>
      html`<option value="${one}"${one === chosen && html` selected`}>${one === 'auto' ? 'as fits' : `by ${one}`}</option>`,
  );
  return html`<form class="trend-form" action="/trend" method="get">
${hiddenFields(keptParameters(given, OWN))}
<div class="queries">${fields}</div>
<div class="period">${dates}<label><span>Interval</span><select name="interval">${options}</select></label><button type="submit">Compare</button></div>
</form>`;
}

function result(given: URLSearchParams, trend: Trend): Content {
  const view = { given, trend };
  const isDated = trend.periods.length > 0;
  return html`<section class="trend-result" aria-label="Trend">
<ul class="legend">${trend.queries.map((query, at) => legend(given, query, at))}</ul>
${isDated ? null : html`<p>None of these articles has a date.</p>`}
${isDated && trendChart({ ...view, title: 'Articles', values: ({ counts }) => counts, written: (value) => counted(value, 'article') })}
${isDated && trendChart({ ...view, title: `Share of all articles`, values: ({ shares }) => shares, written: percent })}
<p class="trend-links">${zoom(given, trend)}<a href="${trendAddress(given, {}, '/trend.csv')}">Table (CSV)</a></p>
${isDated && trendTable(given, trend)}
</section>`;
}

/** Returns links to the period of nearly all articles, where a few others stretch the axis, and back to all dates. */
function zoom(given: URLSearchParams, { periods, interval }: Trend): Content {
  const counted = periods.map((period) => ({ ...period, count: period.counts.reduce((sum, one) => sum + one, 0) }));
  const dense = densePart(counted);
  const isBounded = ['from', 'to'].some((name) => given.get(name));
  const within = dense && trendAddress(given, { ...boundsOfAll(dense, interval), interval: null });
  return [
    dense && html`<a href="${within}">Zoom to ${axisOf(dense, interval)}</a> `,
    isBounded && html`<a href="${trendAddress(given, { from: null, to: null, interval: null })}">All dates</a> `,
  ];
}

function legend(
  given: URLSearchParams,
  { query, totalResults, undated, warnings }: Trend['queries'][number],
  at: number,
): Html {
  const others = given.getAll('q').filter((q) => q !== query.input);
  const remarks = [query.mode === 'all' ? [] : WIDENED[query.mode], warnings.map(({ message }) => message)].flat();
  return html`<li><span class="line-${at + 1} swatch" aria-hidden="true"></span><a href="${articles(given, query.input)}"><bdi>${query.input}</bdi></a> <span class="note">${counted(totalResults, 'article')}${undated > 0 && `, ${undated} without a date`}</span>${others.length > 0 && html` <a class="cross" href="${trendAddress(given, { q: others })}" aria-label="Leave out ${query.input}">×</a>`}${remarks.map((remark) => html`<p class="note">${remark}</p>`)}</li>`;
}
