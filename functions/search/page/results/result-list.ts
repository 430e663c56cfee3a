import type { SearchAnswer } from '../../answer/answer.ts';
import type { ArticleItem } from '../../answer/item.ts';
import { articleAddress } from '../addresses.ts';
import { markedOf } from '../article/article-text.ts';
import { copiesOf } from '../copies/result-copies.ts';
import { writtenPublication } from '../dates.ts';
import { languageName, textAttributes } from '../language.ts';
import { type Content, type Html, highlighted, html } from '../markup.ts';
import { webLink } from '../web-link.ts';

/** Returns the list of articles on one page of results, with a line before the first one that has only some of the words. */
export function resultList(given: URLSearchParams, answer: SearchAnswer): Content {
  const { articles, page, pageSize, all, some } = answer;
  const before = (page - 1) * pageSize;
  const withAll =
    answer.allOnPage ?? Math.min(articles.length, some === 0 ? articles.length : Math.max(0, all - before));
  const list = (from: number, to: number) => {
    const items = articles
      .slice(from, to)
      .map((article) => html`<li id="result-${article.id}">${result(given, article)}</li>`);
    return items.length > 0 && html`<ol class="results" start="${before + from + 1}">${items}</ol>`;
  };
  const line =
    withAll < articles.length && html`<p class="some-words">${({ results }) => results.someWords(some, all)}</p>`;
  return [list(0, withAll), line, list(withAll, articles.length)];
}

/** Returns one article as lists have it. @param given the parameters of the search that its links keep */
export function result(given: URLSearchParams, article: ArticleItem): Html {
  const { id, title, language, url, highlights, siteName, domain } = article;
  const shownTitle = shown(title, highlights.title);
  const original = webLink(
    url,
    html`${({ results }) => results.original}<span class="unseen">${({ results }) => results.originalOf(html`<bdi>${title}</bdi>`, siteName ?? domain ?? '')}</span>`,
  );
  return html`<article class="result">
<h2 ${textAttributes(language)}><a href="${articleAddress(id, given)}">${shownTitle}</a></h2>
${articleLine(article)}
${passage(article)}
${copiesOf(given, article)}
<p class="onward"><a href="${articleAddress(id, given, '#similar')}">${({ results }) => results.similar}<span class="unseen">${({ results }) => results.similarTo(html`<bdi>${title}</bdi>`)}</span></a>${original}</p>
</article>`;
}

/** Returns a line with authors, date, site, section and language. Unknown values are left out, except the date. */
export function articleLine(article: ArticleItem): Html {
  const { authors, publishedAt, siteName, domain, section, language, wordCount, highlights } = article;
  const parts: Content[] = [
    authors.length > 0 &&
      html`<span class="by">${authors.map((author, at) => html`${at > 0 && ', '}<bdi>${shown(author, markedOf(author, highlights.authors))}</bdi>`)}</span>`,
    publishedAt === null
      ? ({ dates }) => dates.undated
      : html`<time datetime="${publishedAt}">${({ dates }) => writtenPublication({ ...article, publishedAt }, dates)}</time>`,
    (siteName ?? domain) !== null && html`<bdi>${siteName ?? domain}</bdi>`,
    section !== null && html`<bdi>${section}</bdi>`,
    language !== 'und' && languageName(language),
    wordCount > 0 && (({ numbers }) => numbers.words(wordCount)),
  ];
  return html`<ul class="facts">${parts.filter((part) => part !== false).map((part) => html`<li>${part}</li>`)}</ul>`;
}

/** Returns the parts of the text that match best, or the summary, and then what matches beside the text. */
function passage({ highlights, summary, language }: ArticleItem): Content {
  const { title = '', body = [], dateline, captions = [] } = highlights;
  const inText = markedWords([title, ...body]);
  const isSummaryNew =
    body.length > 0 && markedWords([highlights.summary ?? '']).some((word) => !inText.includes(word));
  const beside: (readonly [name: 'summary' | 'place' | 'caption', text: string])[] = [
    ...(isSummaryNew ? [['summary', highlights.summary ?? ''] as const] : []),
    ...(dateline === undefined ? [] : [['place', dateline] as const]),
    ...captions.map((caption) => ['caption', caption] as const),
  ];
  const lines = beside.map(
    ([name, text]) =>
      html`<p class="passage beside"><span class="note">${({ results }) => results.beside[name]}</span> <span ${textAttributes(language)}>${highlighted(text)}</span></p>`,
  );
  return [textPassage(body, summary, highlights.summary, language), lines];
}

function markedWords(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    [...text.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => word.toLowerCase()),
  );
}

function textPassage(
  pieces: readonly string[],
  summary: string | null,
  marked: string | undefined,
  language: string,
): Html | null {
  if (pieces.length > 0) {
    return html`<p class="passage" ${textAttributes(language)}>${pieces.map((piece) => html`<span class="piece">… ${highlighted(piece)} </span>`)}…</p>`;
  }
  return summary === null ? null : html`<p class="passage" ${textAttributes(language)}>${shown(summary, marked)}</p>`;
}

function shown(text: string, marked: string | null | undefined): Content {
  return marked ? highlighted(marked) : text;
}
