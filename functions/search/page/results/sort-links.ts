import type { SearchAnswer } from '../../answer/answer.ts';
import { SORTS } from '../../parameters/search-parameters.ts';
import { searchAddress } from '../addresses.ts';
import { type Html, html } from '../markup.ts';

/** Returns links to the orders of the results. Relevance needs words. */
export function sortLinks(given: URLSearchParams, { query }: SearchAnswer): Html {
  const sorts = SORTS.filter((sort) => sort !== 'relevance' || query.interpreted !== '' || query.sort === sort);
  const items = sorts.map(
    (sort) =>
      html`<li><a href="${searchAddress(given, { sort })}"${sort === query.sort && html` aria-current="true"`}>${({ results }) => results.sorts[sort] ?? sort}</a></li>`,
  );
  return html`<nav class="sorts" aria-label="${({ results }) => results.order}"><ul>${items}</ul></nav>`;
}
