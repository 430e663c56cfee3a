import type { Problem } from '../http/problem.ts';
import type { ParameterError } from '../parameters/read-parameters.ts';
import { pageAddress } from './addresses.ts';
import { layout, type Site } from './layout.ts';
import { type Content, type Html, html, type InWords } from './markup.ts';
import { type DateFaults, dateFields } from './results/date-fields.ts';
import { searchBox } from './results/search-box.ts';

/** A form of a page that can be corrected. */
export type PageForm = (given: URLSearchParams, faults: DateFaults) => Html;

/** The request that can't be answered. */
export interface Refused {
  readonly given: URLSearchParams;
  readonly path: string;
  readonly requestId: string;
  /** The form that its page has. @default the search box, and the fields of dates where these are wrong */
  readonly form?: PageForm | undefined;
}

/** Returns the page for a request that can't be answered. It keeps the form, so that what was entered can be corrected. */
export function problemPage(site: Site, problem: Problem, refused: Refused): Html {
  const { given, requestId, form } = refused;
  const title: InWords = ({ problems }) => problems.titles[problem.status] ?? problems.otherTitle;
  const content = html`<div id="view" class="view"><section class="found" aria-labelledby="found">
<h1 id="found" tabindex="-1">${title}</h1>
<div class="empty problem">${explanation(problem, refused)}</div>
${problem.status >= 500 && html`<p class="note">${({ problems }) => problems.request(requestId)}</p>`}
</section></div>`;
  return layout(site, { title, given, content: [form === undefined && searchBox(given), content] });
}

function explanation({ status, message, errors }: Problem, { given, path, form }: Refused): Content {
  if (errors === undefined)
    return [
      html`<p>${said(message)}</p>`,
      status >= 500 && html`<p><a href="">${({ problems }) => problems.again}</a></p>`,
    ];
  const wrongDates = errors.filter(({ parameter }) => parameter === 'from' || parameter === 'to');
  const faults = Object.fromEntries(wrongDates.map(({ parameter, detail }) => [parameter, [said(detail), '.']]));
  const others = errors.filter((error) => !wrongDates.includes(error));
  const names = Object.fromEntries(errors.map(({ parameter }) => [parameter, null]));
  return html`${others.length > 0 && html`<ul>${others.map((error) => html`<li>${fault(error, given)}</li>`)}</ul>`}
${form === undefined ? wrongDates.length > 0 && dateFields(given, faults, path) : form(given, faults)}
<p><a href="${pageAddress(path, given, names)}">${({ problems }) => problems.without(errors.length)}</a></p>`;
}

/** A sentence of the API in the language of the page. */
function said(message: string): InWords {
  return ({ understood }) => understood.message(message);
}

function fault({ parameter, detail, position }: ParameterError, given: URLSearchParams): Html {
  const value = given.get(parameter) ?? '';
  const place: Content = position !== undefined && (({ problems }) => problems.atCharacter(position + 1));
  const stop = detail.endsWith('?') ? '' : '.';
  if (parameter === 'q') return html`${({ problems }) => problems.searchText} ${said(detail)}${place}${stop}`;
  return html`<code>${parameter}</code>${value !== '' && html` (“<bdi>${value.slice(0, 80)}</bdi>”)`} ${said(detail)}${stop}`;
}
