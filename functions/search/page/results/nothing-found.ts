import { searchAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../markup.ts';
import { hasFilters, withoutFilters } from './active-filters.ts';
import type { Results } from './results.ts';

/** Returns what the reader can do when there is nothing to list. */
export function nothingFound({ given, search, answer }: Results): Html {
  if (answer.totalResults > 0) {
    // No page lists articles where none are asked for.
    const first = searchAddress(given, search.pageSize === 0 ? { pageSize: null } : {});
    return html`<div class="empty"><p>There are no results on this page. <a href="${first}">Go to the first page</a></p></div>`;
  }
  const filtered = hasFilters(given, search);
  if (search.q === '' && !filtered) return nothingIndexed();
  return html`<div class="empty">
<p>No article matches.</p>
<ul>${advice(given, search.q !== '', filtered)}</ul>
</div>`;
}

function nothingIndexed(): Html {
  return html`<div class="empty">
<p>There are no articles yet.</p>
<p>Upload a file to the bucket. Its articles are searchable about a second later.</p>
</div>`;
}

function advice(given: URLSearchParams, hasWords: boolean, filtered: boolean): Content[] {
  return [
    filtered && html`<li><a href="${withoutFilters(given)}">Search without the filters</a></li>`,
    hasWords && html`<li>Use fewer or other words. An article must contain all of them.</li>`,
    hasWords && html`<li>For a person, try only the surname.</li>`,
    html`<li><a href="/">Browse all articles</a></li>`,
  ];
}
