import { articleAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../markup.ts';

/** A result of the search, and the parameters of the page of results that it is on. */
export interface Neighbour {
  readonly id: string;
  readonly given: URLSearchParams;
}

/** The place of an article in the results of a search. */
export interface Neighbours {
  /** From 1. */
  readonly place: number;
  /** How many results there are; null where that is not known. */
  readonly results: number | null;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
}

/** Returns links to the results before and after an article. */
export function neighbourLinks(neighbours: Neighbours | null): Html | null {
  if (neighbours === null) return null;
  const { place, results, previous, next } = neighbours;
  return html`<nav class="neighbours" aria-label="${({ article }) => article.results}">
${link(previous, 'prev', ({ article }) => article.previousResult)}
<span>${({ article }) => article.place(place, results)}</span>
${link(next, 'next', ({ article }) => article.nextResult)}
</nav>`;
}

function link(neighbour: Neighbour | null, rel: string, name: Content): Content {
  return neighbour && html`<a rel="${rel}" href="${articleAddress(neighbour.id, neighbour.given)}">${name}</a>`;
}
