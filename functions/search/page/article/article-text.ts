import { escapeUTF8 } from 'entities/escape';
import type { Marks } from '../../lookup/mark-article.ts';
import { filterAddress, inSameLanguage } from '../addresses.ts';
import { textAttributes } from '../language.ts';
import { type Content, type Html, highlighted, html } from '../markup.ts';
import type { ShownArticle } from './shown-article.ts';

/** The texts of an article in the order in which the page shows them, with their hits numbered in this order. */
export interface ArticleText {
  readonly title: Content;
  readonly authors: Content;
  /** Null where the text itself has it. */
  readonly summary: Content;
  readonly paragraphs: readonly Html[];
  readonly captions: Html | null;
  /** How many words of the search the article has. */
  readonly hits: number;
}

/** Returns the texts of an article with the words of the search marked. */
export function articleText(article: ShownArticle, marks: Marks): ArticleText {
  const hits = new Hits();
  const title = hits.show(article.title, marks.title);
  const summary = isInText(article) ? null : hits.show(article.summary ?? '', marks.summary);
  const authors = article.authors.map((author, at) => {
    const name = hits.show(author, markedOf(author, marks.authors));
    return html`${at > 0 && ', '}<a href="${inSameLanguage(filterAddress(new URLSearchParams(), 'author', [author]))}"><bdi>${name}</bdi></a>`;
  });
  const texts = paragraphs(article, marks, hits);
  return { title, authors, summary, paragraphs: texts, captions: captions(article, marks, hits), hits: hits.count };
}

/** Numbers the hits of a page. */
class Hits {
  count = 0;

  /** Returns a text with its hits; as it is, where it has none. */
  show(text: string, marked: string | null): Content {
    return marked === null ? text : this.number(marked);
  }

  number(marked: string): Html {
    const shown = highlighted(marked, this.count + 1);
    this.count += marked.split('<mark>').length - 1;
    return shown;
  }
}

/** Returns which of the marked texts is this one with marks; null when it has none. */
export function markedOf(text: string, marked: readonly string[] = []): string | null {
  const plain = escapeUTF8(text.toWellFormed());
  return marked.find((one) => one.replace(/<\/?mark>/g, '') === plain) ?? null;
}

/** Whether the summary is no text of its own: many summaries are the beginning of the text. */
function isInText({ summary, body }: ShownArticle): boolean {
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  return summary === null || words(body).includes(words(summary).replace(/(?:\.{3}|…)$/, ''));
}

/** Returns the paragraphs of the text. The dateline is put before the first one, unless the text begins with it. */
function paragraphs({ body, dateline }: ShownArticle, marks: Marks, hits: Hits): Html[] {
  const texts = split(marks.body ?? body);
  if (texts.length === 0)
    return [
      html`<p class="note" lang="${(_, { tag }) => tag}" dir="${(_, { dir }) => dir}">${({ article: words }) => words.noText}</p>`,
    ];
  const isApart = dateline !== null && !body.startsWith(dateline);
  const place = isApart && html`<bdi>${hits.show(dateline, marks.dateline)}</bdi> `;
  const shown: readonly Content[] = marks.body === null ? texts : wholeMarks(texts).map((text) => hits.number(text));
  return shown.map((text, at) => html`<p>${at === 0 && place}${text}</p>\n`);
}

function captions({ captions: texts, language }: ShownArticle, marks: Marks, hits: Hits): Html | null {
  if (texts.length === 0) return null;
  const items = texts.map((caption) => html`<li>${hits.show(caption, markedOf(caption, marks.captions))}</li>`);
  return html`<section class="captions" aria-labelledby="captions"><h2 id="captions">${({ article: words }) => words.captions(texts.length)}</h2>
<ul ${textAttributes(language)}>${items}</ul></section>`;
}

function split(text: string): string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
}

/** Closes a mark at the end of a paragraph, and opens it again in the next one, when it spans both. */
function wholeMarks(texts: readonly string[]): string[] {
  let isOpen = false;
  return texts.map((text) => {
    const opened = isOpen ? `<mark>${text}` : text;
    isOpen = opened.lastIndexOf('<mark>') > opened.lastIndexOf('</mark>');
    return isOpen ? `${opened}</mark>` : opened;
  });
}
