import { INTERVALS } from '../../parameters/search-parameters.ts';
import type { Trend } from '../../trend/count-trend.ts';
import { MOST_QUERIES, queriesOf } from '../../trend/trend-parameters.ts';
import { keptParameters, trendAddress } from '../addresses.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html } from '../markup.ts';
import { axisOf, boundsOfAll } from '../periods.ts';
import { boundFaults, boundFields, type DateFaults } from '../results/date-fields.ts';
import { hiddenFields } from '../results/search-box.ts';
import { densePart } from '../results/zoom-links.ts';
import type { Words } from '../words/english/english.ts';
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
  const title: Content = ({ trends }) => (queries.length === 0 ? trends.title : trends.of(queries.join(', ')));
  const content = html`<div class="trends">
<h1 tabindex="-1">${({ trends }) => trends.title}</h1>
<p class="hint">${({ trends }) => trends.hint}</p>
${trendForm(given)}
${trend !== null && result(given, trend)}
</div>`;
  return layout(site, { title, current: '/trend', given, content });
}

/** Returns the form of the page, with what was entered. @param faults what is wrong with its dates */
export function trendForm(given: URLSearchParams, faults: DateFaults = {}): Html {
  const queries = queriesOf(given);
  const shown = Math.max(2, queries.length, Math.min(MOST_QUERIES, queries.length + 1));
  const fields = Array.from(
    { length: shown },
    (_, at) =>
      html`<label><span>${({ trends }) => trends.search(at + 1)}</span><input name="q" value="${queries[at] ?? ''}" maxlength="4000" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false"></label>`,
  );
  const chosen = given.get('interval') || 'auto';
  const options = INTERVALS.map(
    (one) =>
      html`<option value="${one}"${one === chosen && html` selected`}>${({ trends }) => trends.intervals[one]}</option>`,
  );
  return html`<form class="trend-form" action="/trend" method="get">
${hiddenFields(keptParameters(given, OWN))}
<div class="queries">${fields}</div>
<div class="period">${boundFields(given, faults)}<label><span>${({ trends }) => trends.interval}</span><select name="interval">${options}</select></label><button type="submit">${({ trends }) => trends.compare}</button></div>
${boundFaults(faults)}
</form>`;
}

function result(given: URLSearchParams, trend: Trend): Content {
  const view = { given, trend };
  const isDated = trend.periods.length > 0;
  return html`<section class="trend-result" aria-label="${({ trends }) => trends.result}">
<ul class="legend">${trend.queries.map((query, at) => legend(given, query, at))}</ul>
${isDated ? null : html`<p>${({ trends }) => trends.noDates}</p>`}
${isDated && trendChart({ ...view, title: (words) => words.trends.articles, values: ({ counts }) => counts, written: (value, words) => words.numbers.articles(value) })}
${isDated && trendChart({ ...view, title: (words) => words.trends.share, values: ({ shares }) => shares, written: percent })}
<p class="trend-links">${zoom(given, trend)}<a href="${trendAddress(given, {}, '/trend.csv')}">${({ trends }) => trends.table}</a></p>
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
    dense && html`<a href="${within}">${({ chart, dates }) => chart.zoomTo(axisOf(dense, interval, dates) ?? '')}</a> `,
    isBounded &&
      html`<a href="${trendAddress(given, { from: null, to: null, interval: null })}">${({ chart }) => chart.allDates}</a> `,
  ];
}

function legend(
  given: URLSearchParams,
  { query, totalResults, undated, warnings }: Trend['queries'][number],
  at: number,
): Html {
  const others = given.getAll('q').filter((q) => q !== query.input);
  const { mode } = query;
  const remarks: Content[] = [
    ...(mode === 'all' ? [] : [({ understood }: Words) => understood.widened[mode]]),
    ...warnings.map(
      ({ message }) =>
        ({ understood }: Words) =>
          understood.message(message),
    ),
  ];
  return html`<li><span class="line-${at + 1} swatch" aria-hidden="true"></span><a href="${articles(given, query.input)}"><bdi>${query.input}</bdi></a> <span class="note">${({ numbers }) => numbers.articles(totalResults)}${undated > 0 && (({ trends }: Words) => trends.undated(undated))}</span>${others.length > 0 && html` <a class="cross" href="${trendAddress(given, { q: others })}" aria-label="${({ trends }) => trends.leaveOut(query.input)}">×</a>`}${remarks.map((remark) => html`<p class="note">${remark}</p>`)}</li>`;
}
