import type { SearchAnswer } from '../../answer/answer.ts';
import type { FacetCounts } from '../../lookup/facets.ts';
import type { Search } from '../../parameters/search.ts';
import { EXCLUDING, FACETS, type Facet } from '../../parameters/search-parameters.ts';
import { foldedValue } from '../../suggest/fold.ts';
import { filterAddress, valuesAddress } from '../addresses.ts';
import { languageName } from '../language.ts';
import { type Content, type Html, html } from '../markup.ts';

/**
 * Returns lists of the most frequent values of the results, each with a link that filters by it and one that excludes it.
 * When a value is chosen, another one can be added: its number is that of the articles with it.
 */
export function facetLists(given: URLSearchParams, search: Search, answer: SearchAnswer): Html[] {
  return FACETS.flatMap((facet) => {
    const counts = answer.facets[facet];
    return counts === undefined ? [] : facetList(given, search, facet, counts);
  });
}

function facetList(given: URLSearchParams, search: Search, facet: Facet, { values, otherCount }: FacetCounts): Html[] {
  // A list of one format, which most collections have, would only take room.
  if (values.length === 0 || (facet === 'format' && values.length === 1 && search.format.length === 0)) return [];
  const items = values.map((each) => item(given, search, facet, each.value, each.count));
  const all =
    otherCount > 0 &&
    html`<p class="others"><a href="${valuesAddress(facet, given, { [facet]: null })}">${({ facets }) => facets[facet].all}</a> <span class="note">${({ values: words, numbers }) => words.others(numbers.count(otherCount))}</span></p>`;
  return [html`<section class="facet"><h2>${({ facets }) => facets[facet].one}</h2><ul>${items}</ul>${all}</section>`];
}

function item(given: URLSearchParams, search: Search, facet: Facet, value: string, articles: number): Html {
  const folded = foldedValue(value);
  const others = search[facet].filter((chosen) => foldedValue(chosen) !== folded);
  const isChosen = others.length < search[facet].length;
  const address = filterAddress(given, facet, isChosen ? others : [...others, value]);
  const name = facet === 'language' ? languageName(value) : value;
  return html`<li><a href="${address}"${isChosen && html` aria-current="true"`}><bdi class="value">${name}</bdi> <span class="count">${({ numbers }) => numbers.count(articles)}<span class="unseen">${({ values: words }) => words.articlesUnseen(articles)}</span></span></a>${exclusion(given, search, facet, value, name)}</li>`;
}

/** A format is rarely excluded, so the API has no parameter for it. */
function exclusion(given: URLSearchParams, search: Search, facet: Facet, value: string, name: Content): Html | null {
  if (facet === 'format') return null;
  const excluding = EXCLUDING[facet];
  const without = search[facet].filter((chosen) => foldedValue(chosen) !== foldedValue(value));
  const rest = new URLSearchParams(given);
  rest.delete(facet);
  for (const kept of without) rest.append(facet, kept.replaceAll(',', '\\,'));
  return html`<a class="exclude" href="${filterAddress(rest, excluding, [...search[excluding], value])}" title="${({ values: words }) => words.exclude}"><span aria-hidden="true">−</span><span class="unseen">${({ values: words }) => words.excludeValue(html`<bdi>${name}</bdi>`)}</span></a>`;
}
