import type { LeftOutReason } from '../../../article.ts';
import { textAttributes } from '../language.ts';
import { type Html, html } from '../markup.ts';
import { counted } from '../wording.ts';
import type { ShownArticle } from './shown-article.ts';

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  boilerplate: 'standard wording of the publisher',
  markup: 'marked as not part of the text',
  links: 'only links',
  repeated: 'repeated text',
  heading: 'a heading without text',
  title: 'the title',
  byline: 'a byline',
  date: 'a date',
  biography: 'about the author',
  consent: 'a request for consent',
  comments: 'readers’ comments',
  head: 'before the article',
  foot: 'after the article',
  other_field: 'text in a field of another name',
};

/** Returns a list of what was left out of the text of an article; null when nothing was. */
export function leftOut({ leftOut: pieces, language }: ShownArticle): Html | null {
  if (pieces.length === 0) return null;
  const verb = pieces.length === 1 ? 'was' : 'were';
  return html`<details class="left-out"><summary>${counted(pieces.length, 'line')} ${verb} left out</summary>
<ul>${pieces.map(({ text, reason }) => html`<li><span ${textAttributes(language)}>${text}</span> <span class="note">${reasonText(reason)}</span></li>`)}</ul></details>`;
}

/** Codes of other versions are shown as they are. */
function reasonText(reason: string): string {
  return Object.hasOwn(REASONS, reason) ? REASONS[reason as LeftOutReason] : reason;
}
