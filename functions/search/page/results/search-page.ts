import { searchAddress } from '../addresses.ts';
import { copiesNote, isCollapsed } from '../copies/result-copies.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html } from '../markup.ts';
import { followAddress } from '../watches/addresses.ts';
import { activeFilters } from './active-filters.ts';
import { askedFor } from './asked-for.ts';
import { dateChart } from './date-chart.ts';
import { facetLists } from './facet-lists.ts';
import { feedLinks, formatLinks } from './format-links.ts';
import { nothingFound } from './nothing-found.ts';
import { paging } from './paging.ts';
import { resultList } from './result-list.ts';
import type { Results } from './results.ts';
import { searchBox } from './search-box.ts';
import { sortLinks } from './sort-links.ts';
import { understood } from './understood.ts';

/** Returns the search page. */
export function searchPage(site: Site, results: Results): Html {
  const { given, search } = results;
  const typed = new URLSearchParams(given);
  if (search.q !== '') typed.set('q', search.q);
  return layout(site, {
    ...(search.q !== '' && { title: search.q }),
    // In another language, the box has what was typed, without the `*` of a word that is being typed.
    given: typed,
    current: '/',
    head: feedLinks(given),
    content: [searchBox(given), html`<div id="view" class="view">${view(site, results)}</div>`],
  });
}

/** Returns the part of the page that differs between searches. */
function view({ watches = 'off' }: Site, results: Results): Content {
  const { given, search, answer } = results;
  const isEmpty = answer.articles.length === 0;
  return html`
<section class="found" aria-labelledby="found">
<div class="summary">
<h1 id="found" tabindex="-1">${heading(results)}</h1>
${understood((changes) => searchAddress(given, changes), answer)}
${activeFilters(given, search)}
</div>
${isEmpty ? nothingFound(results) : bar(results)}
${isEmpty ? null : copiesNote(results)}
<div class="onward-search">${formatLinks(given)}${watches !== 'off' && followLink(given)}</div>
${isEmpty ? null : [resultList(given, answer), paging(given, search, answer)]}
</section>
${isEmpty ? null : aside(results)}`;
}

function followLink(given: URLSearchParams): Html {
  return html`<p class="follow"><a href="${followAddress(given)}">${(words) => words.watches.follow}</a></p>`;
}

function heading(results: Results): Html {
  const { search, answer } = results;
  const { totalResults, totalRelation, stories } = answer;
  const isMore = totalRelation === 'gte';
  const once: Content = isCollapsed(results) && stories !== undefined && (({ copies }) => copies.stories(stories));
  if (search.q === '') return html`${(words) => words.results.heading(totalResults, isMore)}${once}`;
  return html`${(words) => words.results.headingFor(totalResults, isMore, askedFor(search.q))}${once}`;
}

function bar({ given, answer }: Results): Html {
  return html`<div class="bar">
${sortLinks(given, answer)}
<button type="button" class="to-filters" popovertarget="filters">${(words) => words.results.filters}</button>
</div>`;
}

function aside(results: Results): Html {
  const { given, search, answer } = results;
  return html`<aside id="filters" class="filters" popover aria-label="${(words) => words.results.filters}">
<div class="filters-bar">${(words) => words.results.filters} <button type="button" class="done" popovertarget="filters" popovertargetaction="hide">${(words) => words.results.done}</button></div>
${isCollapsed(results) && html`<p class="note">${(words) => words.copies.countsArticles}</p>`}
${dateChart(given, answer)}
${facetLists(given, search, answer)}
</aside>`;
}
