import type { SearchAnswer } from '../../answer/answer.ts';
import type { FacetCounts } from '../../lookup/facets.ts';
import type { Search } from '../../parameters/search.ts';
import { FACETS, type Facet } from '../../parameters/search-parameters.ts';
import { filterAddress } from '../addresses.ts';
import { languageName } from '../language.ts';
import { type Html, html } from '../markup.ts';
import { count } from '../wording.ts';

const TITLES: Readonly<Record<Facet, string>> = {
  author: 'Author',
  domain: 'Site',
  section: 'Section',
  tag: 'Tag',
  language: 'Language',
};

/**
 * Returns lists of the most frequent values of the results, each with a link that filters by it. Once a value is chosen, its
 * list has only chosen values: another value would widen the search, and find more articles than its count says.
 */
export function facetLists(given: URLSearchParams, search: Search, answer: SearchAnswer): Html[] {
  return FACETS.flatMap((facet) => {
    const counts = answer.facets[facet];
    return counts === undefined ? [] : facetList(given, search, facet, counts);
  });
}

function facetList(given: URLSearchParams, search: Search, facet: Facet, { values, otherCount }: FacetCounts): Html[] {
  const chosen = new Set(search[facet].map((value) => value.toLowerCase()));
  const isListed = ({ value }: { value: string }) => chosen.size === 0 || chosen.has(value.toLowerCase());
  const items = values.filter(isListed).map((each) => item(given, search, facet, each.value, each.count));
  if (items.length === 0) return [];
  const others = chosen.size === 0 && otherCount > 0 && html`<p class="others">others: ${count(otherCount)}</p>`;
  return [html`<section class="facet"><h2>${TITLES[facet]}</h2><ul>${items}</ul>${others}</section>`];
}

function item(given: URLSearchParams, search: Search, facet: Facet, value: string, articles: number): Html {
  const folded = value.toLowerCase();
  const others = search[facet].filter((chosen) => chosen.toLowerCase() !== folded);
  const isChosen = others.length < search[facet].length;
  const address = filterAddress(given, facet, isChosen ? others : [...others, value]);
  const name = facet === 'language' ? languageName(value) : value;
  return html`<li><a href="${address}"${isChosen && html` aria-current="true"`}><bdi class="value">${name}</bdi> <span class="count">${count(articles)}<span class="unseen"> ${articles === 1 ? 'article' : 'articles'}</span></span></a></li>`;
}
