import { type Content, type Html, html } from './markup.ts';

/**
 * Returns a link to another website; null for an address that is not of the web, such as `javascript:`. The other site does
 * not learn where the reader comes from.
 */
export function webLink(address: string | null, content: Content = address): Html | null {
  if (address === null || !/^https?:\/\//i.test(address)) return null;
  return html`<a href="${address}" rel="external noopener noreferrer">${content}</a>`;
}
