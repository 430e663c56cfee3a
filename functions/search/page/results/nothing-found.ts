import { searchAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../markup.ts';
import { hasFilters, withoutFilters } from './active-filters.ts';
import type { Results } from './results.ts';

/** What to do when there is nothing to list. */
export function nothingFound({ given, search, answer }: Results): Html {
  if (answer.totalResults > 0) {
    return html`<div class="empty"><p>The results end before this page. <a href="${searchAddress(given)}">Go to the first page</a></p></div>`;
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
<p>There is no article here yet.</p>
<p>Drop one into the bucket, and a second later it can be found.</p>
</div>`;
}

function advice(given: URLSearchParams, hasWords: boolean, filtered: boolean): Content[] {
  return [
    filtered && html`<li><a href="${withoutFilters(given)}">Search without the filters</a></li>`,
    hasWords && html`<li>Use fewer or other words: all of them must be in an article.</li>`,
    hasWords && html`<li>Check names: try only the surname, or begin with a part of it.</li>`,
    html`<li><a href="/">Browse all articles</a></li>`,
  ];
}
