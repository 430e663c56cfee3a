import type { ArticleItem } from '../../answer/item.ts';
import { articleAddress, inSameLanguage } from '../addresses.ts';
import { textAttributes } from '../language.ts';
import { type Content, type Html, html } from '../markup.ts';
import { articleLine } from '../results/result-list.ts';

/** The copies of an article: how many there are, and the first of them. */
export interface ListedCopies {
  readonly count: number;
  readonly articles: readonly ArticleItem[];
}

/** Returns a list of the other articles with the same text; null where there are none. @param all the address of all of them */
export function copiesList({ count, articles }: ListedCopies, all?: Content): Html | null {
  if (count === 0) return null;
  return html`<aside id="copies" class="similar" aria-labelledby="copies-title"><h2 id="copies-title">${({ copies }) => copies.title} <span class="note">${({ numbers }) => numbers.count(count)}</span></h2>
<ol>${articles.map(itemOf)}</ol>
${all !== undefined && count > articles.length && html`<p><a href="${all}">${({ copies }) => copies.all(count)}</a></p>`}</aside>`;
}

/** Returns an article in a list below another one. */
export function itemOf(item: ArticleItem): Html {
  const address = inSameLanguage(articleAddress(item.id, new URLSearchParams()));
  return html`<li><h3 ${textAttributes(item.language)}><a href="${address}">${item.title}</a></h3>${articleLine(item)}</li>`;
}
