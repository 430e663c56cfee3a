import type { LeftOutReason } from '../../../article.ts';
import { textAttributes } from '../language.ts';
import { type Html, html, type InWords } from '../markup.ts';
import type { ShownArticle } from './shown-article.ts';

/** Returns a list of what was left out of the text of an article; null when nothing was. */
export function leftOut({ leftOut: pieces, language }: ShownArticle): Html | null {
  if (pieces.length === 0) return null;
  return html`<details class="left-out"><summary>${({ article: words }) => words.leftOut(pieces.length)}</summary>
<ul>${pieces.map(({ text, reason }) => html`<li><span ${textAttributes(language)}>${text}</span> <span class="note">${reasonText(reason)}</span></li>`)}</ul></details>`;
}

/** Codes of other versions are shown as they are. */
function reasonText(reason: string): InWords {
  return ({ leftOutReasons: words }) => (Object.hasOwn(words, reason) ? words[reason as LeftOutReason] : reason);
}
