import { inSameLanguage, searchAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../markup.ts';
import { hasFilters, withoutFilters } from './active-filters.ts';
import type { Results } from './results.ts';

/** Returns what the reader can do when there is nothing to list. */
export function nothingFound({ given, search, answer }: Results): Html {
  if (answer.totalResults > 0) {
    // No page lists articles where none are asked for.
    const first = searchAddress(given, search.pageSize === 0 ? { pageSize: null } : {});
    return html`<div class="empty"><p>${({ nothing }) => nothing.onThisPage} <a href="${first}">${({ nothing }) => nothing.first}</a></p></div>`;
  }
  const filtered = hasFilters(given, search);
  if (search.q === '' && !filtered) return nothingIndexed();
  return html`<div class="empty">
<p>${({ nothing }) => nothing.noMatch}</p>
<ul>${advice(given, search.q !== '', filtered)}</ul>
</div>`;
}

function nothingIndexed(): Html {
  return html`<div class="empty">
<p>${({ nothing }) => nothing.noArticles}</p>
<p>${({ nothing }) => nothing.upload}</p>
</div>`;
}

function advice(given: URLSearchParams, hasWords: boolean, filtered: boolean): Content[] {
  return [
    filtered && html`<li><a href="${withoutFilters(given)}">${({ nothing }) => nothing.withoutFilters}</a></li>`,
    hasWords && html`<li>${({ nothing }) => nothing.fewerWords}</li>`,
    hasWords && html`<li>${({ nothing }) => nothing.surname}</li>`,
    html`<li><a href="${inSameLanguage('/')}">${({ nothing }) => nothing.browse}</a></li>`,
  ];
}
