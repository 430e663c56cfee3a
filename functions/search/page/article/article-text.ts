import type { Marks } from '../../lookup/mark-article.ts';
import { textAttributes } from '../language.ts';
import { type Content, type Html, highlighted, html } from '../markup.ts';
import type { ShownArticle } from './shown-article.ts';

export function title(article: ShownArticle, marks: Marks): Content {
  return marks.title === null ? article.title : highlighted(marks.title, 1);
}

/** Returns the paragraphs of the text. The dateline is put before the first one, unless the text begins with it. */
export function paragraphs({ body, dateline }: ShownArticle, marks: Marks): Html[] {
  const texts: Content[] = marks.body === null ? split(body) : numbered(split(marks.body), countMarks(marks.title) + 1);
  if (texts.length === 0) return [html`<p class="note" lang="en" dir="ltr">The file has no text below its title.</p>`];
  const place = dateline === null || body.startsWith(dateline) ? null : html`<bdi>${dateline}</bdi> `;
  return texts.map((text, at) => html`<p>${at === 0 && place}${text}</p>\n`);
}

export function captions({ captions: texts, language }: ShownArticle): Html | null {
  if (texts.length === 0) return null;
  return html`<section class="captions" aria-labelledby="captions"><h2 id="captions">${texts.length === 1 ? 'Caption' : 'Captions'}</h2>
<ul ${textAttributes(language)}>${texts.map((caption) => html`<li>${caption}</li>`)}</ul></section>`;
}

/** Returns how many words of the search an article has. */
export function countHits({ title: inTitle, body }: Marks): number {
  return (
    countMarks(inTitle) + (body === null ? 0 : wholeMarks(split(body)).reduce((sum, text) => sum + countMarks(text), 0))
  );
}

function countMarks(text: string | null): number {
  return text === null ? 0 : text.split('<mark>').length - 1;
}

function numbered(texts: readonly string[], first: number): Html[] {
  let hit = first;
  return wholeMarks(texts).map((text) => {
    const shown = highlighted(text, hit);
    hit += countMarks(text);
    return shown;
  });
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
