import type { ArticleItem } from '../../answer/item.ts';
import type { CopyItem } from '../../collapse/collapsed.ts';
import { articleAddress, copiesAddress, inSameLanguage, searchAddress } from '../addresses.ts';
import { writtenDate } from '../dates.ts';
import { type Content, type Html, html } from '../markup.ts';
import type { Results } from '../results/results.ts';

/** Returns the copies of a result, to open; null where it has none. */
export function copiesOf(given: URLSearchParams, { id, title, copies }: ArticleItem): Html | null {
  if (copies === undefined || copies.count === 0) return null;
  const { count, articles } = copies;
  const isMore = count > articles.length;
  return html`<details class="copies"><summary>${(words) => words.copies.copies(count)}</summary>
<ul>${articles.map((copy) => html`<li>${copyLink(given, copy, title)}</li>`)}
${isMore && html`<li><a href="${inSameLanguage(copiesAddress(id, new URLSearchParams()))}">${(words) => words.copies.all(count)}</a></li>`}</ul></details>`;
}

/** A copy is known by its paper and its day; its title is shown where it is another one. */
function copyLink(given: URLSearchParams, copy: CopyItem, title: string): Content {
  const { id, siteName, domain, publishedAt } = copy;
  const site = siteName ?? domain;
  const name = site === null || copy.title !== title ? html`<bdi>${copy.title}</bdi>` : html`<bdi>${site}</bdi>`;
  return [
    html`<a href="${articleAddress(id, given)}">${name}</a>`,
    html` <span class="note">${site !== null && copy.title !== title && html`<bdi>${site}</bdi> `}${publishedAt !== null && html`<time datetime="${publishedAt}">${({ dates }) => writtenDate(publishedAt, 'day', dates)}</time>`}</span>`,
  ];
}

/** Whether copies are left out of a list of results. */
export function isCollapsed({ search, answer }: Results): boolean {
  const { stories, totalResults } = answer;
  return search.collapse === 'copies' && (stories === undefined || stories < totalResults);
}

/** Returns what is said about copies above the results, with a link that lists all of them, or each story once. */
export function copiesNote(results: Results): Html | null {
  const { given, search, answer } = results;
  if (search.collapse === 'none') {
    if (answer.totalResults < 2) return null;
    return html`<p class="once"><a href="${searchAddress(given, { collapse: null })}">${(words) => words.copies.showOnce}</a></p>`;
  }
  if (!isCollapsed(results)) return null;
  return html`<p class="once">${(words) => words.copies.onceIsOn} <a href="${searchAddress(given, { collapse: 'none' })}">${(words) => words.copies.showAll}</a></p>`;
}
