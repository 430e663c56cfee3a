import type { SearchAnswer } from '../../answer/answer.ts';
import type { Search } from '../../parameters/search.ts';
import { reachedByNumber } from '../../parameters/search-parameters.ts';
import { searchAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../markup.ts';

/** The number of linked pages before and after this one. */
const NEIGHBOURS = 2;

/** Returns links to the other pages. After the last page that has a number, cursors lead to the end. */
export function paging(given: URLSearchParams, search: Search, answer: SearchAnswer): Html | null {
  const { page, nextCursor } = answer;
  const numbered = numberedPages(search, answer);
  if (page === 1 && nextCursor === null) return null;
  const list = html`<ul>${numbers(answer, numbered).map((number) => item(given, page, number))}</ul>`;
  return pagingLinks(previous(given, answer, numbered), list, next(given, answer, numbered));
}

/** Returns links to the page before and the one after. @param previous address, as `next`; null where there is no such page */
export function pagingLinks(previous: string | null, between: Content, next: string | null): Html {
  return html`<nav class="paging" aria-label="${({ results }) => results.paging}">
${previous !== null && html`<a rel="prev" href="${previous}">${({ results }) => results.previous}</a>`}
${between}
${next !== null && html`<a rel="next" href="${next}">${({ results }) => results.next}</a>`}
</nav>`;
}

/** Where stories are not counted, only the pages up to this one, and the next one, are known. */
function numberedPages(
  { collapse }: Search,
  { totalResults, stories, page, pageSize, nextCursor }: SearchAnswer,
): number {
  const reached = Math.floor(reachedByNumber(collapse) / pageSize);
  if (collapse === 'none') return Math.min(Math.ceil(totalResults / pageSize), reached);
  const known = stories === undefined ? page + (nextCursor === null ? 0 : 1) : Math.ceil(stories / pageSize);
  return Math.min(known, reached);
}

/** Returns the first page, this one with its neighbours, and the last. Zero stands for omitted pages between them. */
function numbers({ page }: SearchAnswer, numbered: number): number[] {
  const last = Math.max(numbered, page);
  const wanted = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, index) => page - NEIGHBOURS + index);
  const shown = [...new Set([1, ...wanted, last])]
    .filter((number) => number >= 1 && number <= last)
    .sort((a, b) => a - b);
  return shown.flatMap((number, at) => ((shown[at - 1] ?? 0) < number - 1 ? [0, number] : [number]));
}

function item(given: URLSearchParams, page: number, number: number): Html {
  if (number === 0) return html`<li aria-hidden="true">…</li>`;
  if (number === page)
    return html`<li><span aria-current="page"><span class="unseen">${({ results }) => results.page}</span>${({ numbers: inWords }) => inWords.count(number)}</span></li>`;
  return html`<li><a href="${toPage(given, number)}"><span class="unseen">${({ results }) => results.page}</span>${({ numbers: inWords }) => inWords.count(number)}</a></li>`;
}

function toPage(given: URLSearchParams, number: number): string {
  return searchAddress(given, number === 1 ? {} : { page: String(number) });
}

function previous(given: URLSearchParams, answer: SearchAnswer, numbered: number): string | null {
  const number = answer.page - 1;
  return number < 1 || number > numbered ? null : toPage(given, number);
}

function next(given: URLSearchParams, answer: SearchAnswer, numbered: number): string | null {
  if (answer.nextCursor === null) return null;
  const isNumbered = answer.page + 1 <= numbered;
  return isNumbered ? toPage(given, answer.page + 1) : searchAddress(given, { cursor: answer.nextCursor });
}
