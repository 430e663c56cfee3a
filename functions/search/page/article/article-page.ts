import type { ArticleItem } from '../../answer/item.ts';
import type { Marks } from '../../lookup/mark-article.ts';
import { copiesAddress, inSameLanguage, searchAddress, versionsAddress } from '../addresses.ts';
import { copiesList, itemOf, type ListedCopies } from '../copies/copies-list.ts';
import { writtenPublication } from '../dates.ts';
import { runsRightToLeft, textAttributes } from '../language.ts';
import { layout, type Site } from '../layout.ts';
import { type Html, html } from '../markup.ts';
import { webLink } from '../web-link.ts';
import { articleFacts } from './article-facts.ts';
import { type ArticleText, articleText } from './article-text.ts';
import { citationHead, cite } from './citation.ts';
import { leftOut } from './left-out.ts';
import { type Neighbours, neighbourLinks } from './neighbour-links.ts';
import type { ShownArticle } from './shown-article.ts';

export interface Reading {
  readonly article: ShownArticle;
  /** Title and text with the words of the search marked, if a search led here. */
  readonly marks: Marks;
  readonly similar: readonly ArticleItem[];
  readonly copies: ListedCopies;
  /** How many versions of it there are, itself included. */
  readonly versions: number;
  /** The parameters of the search that led here. */
  readonly given: URLSearchParams;
  /** The results before and after this one, if a search led here. */
  readonly neighbours: Neighbours | null;
  /** The address of this page, without parameters. */
  readonly permalink: string;
}

/** Returns the page of one article: the whole text, and what is known about it. */
export function articlePage(site: Site, reading: Reading): Html {
  const { article } = reading;
  const head = citationHead(article, reading.permalink);
  return layout(site, { title: article.title, head, given: reading.given, content: content(reading) });
}

function content({ article, marks, similar, copies, versions, given, neighbours, permalink }: Reading): Html {
  const text = articleText(article, marks);
  return html`<div class="reading">
<p class="back"><a href="${searchAddress(given, place(given))}${neighbours !== null && `#result-${article.id}`}">${({ article: words }) => (isFromSearch(given) ? words.back : words.searchAll)}</a></p>
${neighbourLinks(neighbours)}
<article class="article">
<header>
${article.section !== null && html`<p class="kicker" ${textAttributes(article.language)}>${article.section}</p>`}
<h1 ${textAttributes(article.language)}>${text.title}</h1>
${text.summary !== null && html`<p class="standfirst" ${textAttributes(article.language)}>${text.summary}</p>`}
${byline(article, text)}
</header>
${hits(text.hits)}
${versionsLink(article, versions)}
<div class="text" ${textAttributes(article.language)}>
${text.paragraphs}
</div>
${text.captions}
${leftOut(article)}
${cite(article, permalink)}
<footer>${articleFacts(article)}</footer>
</article>
<p id="status" class="unseen" role="status"></p>
${copiesList(copies, inSameLanguage(copiesAddress(article.id, new URLSearchParams())))}
${similarArticles(similar)}
</div>`;
}

function versionsLink({ id }: ShownArticle, versions: number): Html | null {
  if (versions < 2) return null;
  return html`<p class="versions-link"><a href="${inSameLanguage(versionsAddress(id))}">${({ versions: words }) => words.link(versions)}</a></p>`;
}

/** The script adds buttons that lead from hit to hit. */
function hits(count: number): Html | null {
  if (count === 0) return null;
  return html`<nav id="hits" class="hits" aria-label="${({ article: words }) => words.hits}"><span>${({ numbers }) => numbers.hits(count)}</span> <a href="#hit-1">${({ article: words }) => words.firstHit}</a></nav>`;
}

/** The byline is in the language of the page, but runs from the side on which the title begins. */
function byline(article: ShownArticle, text: ArticleText): Html {
  const { authors, publishedAt, siteName, domain, url, language } = article;
  const site = siteName ?? domain;
  return html`<p class="byline"${runsRightToLeft(language) && html` dir="rtl"`}>
${authors.length > 0 && html`<span class="by">${text.authors}</span>`}
${publishedAt === null ? html`<span>${({ article: words }) => words.undated}</span>` : html`<time dir="ltr" datetime="${publishedAt}">${({ dates }) => writtenPublication({ ...article, publishedAt }, dates)}</time>`}
${site !== null && html`<bdi>${site}</bdi>`}
${webLink(url, ({ article: words }) => words.original)}
</p>`;
}

function similarArticles(similar: readonly ArticleItem[]): Html {
  return html`<aside id="similar" class="similar" aria-labelledby="similar-title"><h2 id="similar-title">${({ article: words }) => words.similar}</h2>
${similar.length === 0 ? html`<p class="note">${({ article: words }) => words.noSimilar}</p>` : html`<ol>${similar.map(itemOf)}</ol>`}</aside>`;
}

/** Whether a search led here: a language alone is none. */
function isFromSearch(given: URLSearchParams): boolean {
  return [...given.keys()].some((name) => name !== 'lang');
}

/** The link back leads to the page of results that the reader came from. */
function place(given: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries(['page', 'cursor'].map((name) => [name, given.getAll(name)]));
}
