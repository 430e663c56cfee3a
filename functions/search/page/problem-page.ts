import type { Problem } from '../http/problem.ts';
import type { ParameterError } from '../parameters/read-parameters.ts';
import { searchAddress } from './addresses.ts';
import { layout, type Site } from './layout.ts';
import { type Content, type Html, html } from './markup.ts';
import { dateFields } from './results/date-fields.ts';
import { searchBox } from './results/search-box.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'This search is not valid',
  404: 'Not found',
  503: 'The search is not available right now',
};

/** Returns the page for a request that can't be answered. It keeps the search box, so that the search can be corrected. */
export function problemPage(site: Site, problem: Problem, given: URLSearchParams, requestId: string): Html {
  const title = TITLES[problem.status] ?? 'Something went wrong';
  const content = html`<div id="view" class="view"><section class="found" aria-labelledby="found">
<h1 id="found" tabindex="-1">${title}</h1>
<div class="empty problem">${explanation(problem, given)}</div>
${problem.status >= 500 && html`<p class="note">Request ${requestId}</p>`}
</section></div>`;
  return layout(site, { title: `${title} – Article Search`, content: [searchBox(given), content] });
}

function explanation({ status, message, errors }: Problem, given: URLSearchParams): Content {
  if (errors === undefined) return [html`<p>${message}</p>`, status >= 500 && html`<p><a href="">Try again</a></p>`];
  const wrongDates = errors.filter(({ parameter }) => parameter === 'from' || parameter === 'to');
  const faults = Object.fromEntries(wrongDates.map(({ parameter, detail }) => [parameter, `${detail}.`]));
  const others = errors.filter((error) => !wrongDates.includes(error));
  const names = Object.fromEntries(errors.map(({ parameter }) => [parameter, null]));
  return html`${others.length > 0 && html`<ul>${others.map((error) => html`<li>${fault(error, given)}</li>`)}</ul>`}
${wrongDates.length > 0 && dateFields(given, faults)}
<p><a href="${searchAddress(given, names)}">Search without ${errors.length === 1 ? 'this parameter' : 'these parameters'}</a></p>`;
}

function fault({ parameter, detail, position }: ParameterError, given: URLSearchParams): Html {
  const value = given.get(parameter) ?? '';
  const place = position === undefined ? null : html`, at character ${position + 1}`;
  const stop = detail.endsWith('?') ? '' : '.';
  if (parameter === 'q') return html`The search text ${detail}${place}${stop}`;
  return html`<code>${parameter}</code>${value !== '' && html` (“<bdi>${value.slice(0, 80)}</bdi>”)`} ${detail}${stop}`;
}
