import { type Content, type Html, html } from './markup.ts';

/**
 * A link to somewhere else on the web; null for an address that is none of it, such as `javascript:`. The one who is
 * linked to is not told where the reader comes from.
 */
export function webLink(address: string | null, content: Content = address): Html | null {
  if (address === null || !/^https?:\/\//i.test(address)) return null;
  return html`<a href="${address}" rel="external noopener noreferrer">${content}</a>`;
}
