import { copiesAddress } from '../addresses.ts';
import { articleHead } from '../article/article-head.ts';
import type { ShownArticle } from '../article/shown-article.ts';
import { layout, type Site } from '../layout.ts';
import { type Content, type Html, html } from '../markup.ts';
import { pagingLinks } from '../results/paging.ts';
import { copiesList, type ListedCopies } from './copies-list.ts';

export interface CopiesView {
  readonly article: ShownArticle;
  /** The copies of this page, and how many there are. */
  readonly copies: ListedCopies;
  readonly page: number;
  readonly pageSize: number;
  readonly given: URLSearchParams;
}

/** Returns the page of all copies of an article, the earliest first. */
export function copiesPage(site: Site, view: CopiesView): Html {
  const { article, copies, given } = view;
  return layout(site, {
    title: ({ copies: words }) => words.of(article.title),
    given,
    content: html`<div class="reading">
${articleHead(article)}
<p class="lead">${({ copies: words }) => (copies.count === 0 ? words.none : words.earliestFirst)}</p>
${copiesList(copies)}
${paging(view)}
</div>`,
  });
}

function paging({ article: { id }, copies, page, pageSize, given }: CopiesView): Content {
  const isMore = page * pageSize < copies.count;
  if (page === 1 && !isMore) return null;
  const to = (other: number) => copiesAddress(id, given, other);
  return pagingLinks(page > 1 ? to(page - 1) : null, null, isMore ? to(page + 1) : null);
}
