import { articleAddress, inSameLanguage } from '../addresses.ts';
import { textAttributes } from '../language.ts';
import { type Html, html } from '../markup.ts';
import type { ShownArticle } from './shown-article.ts';

/** Returns how a page about an article begins: the way back to it, and its title. */
export function articleHead({ id, language, title }: ShownArticle): Html {
  return html`<p class="back"><a href="${inSameLanguage(articleAddress(id, new URLSearchParams()))}">${({ versions }) => versions.back}</a></p>
<h1 ${textAttributes(language)}>${title}</h1>`;
}
