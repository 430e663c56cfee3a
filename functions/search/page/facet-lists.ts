import type { SearchAnswer } from '../answer.ts';
import type { FacetCounts } from '../facets.ts';
import type { Search } from '../parameters/search.ts';
import { FACETS, type Facet } from '../parameters/search-parameters.ts';
import { filterAddress } from './addresses.ts';
import { languageName } from './language.ts';
import { type Html, html } from './markup.ts';
import { count, counted } from './wording.ts';

const TITLES: Readonly<Record<Facet, string>> = {
  author: 'Author',
  domain: 'Site',
  section: 'Section',
  tag: 'Tag',
  language: 'Language',
};

/** The values that the articles found have most, each with a link that asks for it. */
export function facetLists(given: URLSearchParams, search: Search, answer: SearchAnswer): Html[] {
  return FACETS.flatMap((facet) => {
    const counts = answer.facets[facet];
    return counts === undefined || counts.values.length === 0 ? [] : [facetList(given, search, facet, counts)];
  });
}

function facetList(given: URLSearchParams, search: Search, facet: Facet, { values, otherCount }: FacetCounts): Html {
  const items = values.map(({ value, count: articles }) => item(given, search, facet, value, articles));
  const others = otherCount > 0 && html`<p class="others">and ${counted(otherCount, 'other')}</p>`;
  return html`<section class="facet"><h2>${TITLES[facet]}</h2><ul>${items}</ul>${others}</section>`;
}

function item(given: URLSearchParams, search: Search, facet: Facet, value: string, articles: number): Html {
  const folded = value.toLowerCase();
  const others = search[facet].filter((chosen) => chosen.toLowerCase() !== folded);
  const isChosen = others.length < search[facet].length;
  const address = filterAddress(given, facet, isChosen ? others : [...others, value]);
  const name = facet === 'language' ? languageName(value) : value;
  return html`<li><a href="${address}"${isChosen && html` aria-current="true"`}><bdi class="value">${name}</bdi> <span class="count">${count(articles)}<span class="unseen"> ${articles === 1 ? 'article' : 'articles'}</span></span></a></li>`;
}
