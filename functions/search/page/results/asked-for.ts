import { type Html, html } from '../markup.ts';

/** Returns the text of a query in quotes. */
export function askedFor(q: string): Html {
  return html`<span class="asked">${({ results }) => results.quoted[0]}<bdi>${q}</bdi>${({ results }) => results.quoted[1]}</span>`;
}
