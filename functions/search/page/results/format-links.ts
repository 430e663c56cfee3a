import { formatAddress } from '../addresses.ts';
import { type Html, html } from '../markup.ts';

const FORMATS = [
  { path: '/feed.atom', name: 'Atom feed', type: 'application/atom+xml' },
  { path: '/feed.json', name: 'JSON feed', type: 'application/feed+json' },
  { path: '/search.csv', name: 'Table (CSV)', type: 'text/csv' },
  { path: '/search.jsonl', name: 'JSON Lines', type: 'application/jsonl' },
  { path: '/search', name: 'JSON', type: 'application/json' },
] as const;

/** Returns links to the same search in other formats. */
export function formatLinks(given: URLSearchParams): Html {
  const items = FORMATS.map(
    ({ path, name, type }) => html`<li><a href="${formatAddress(path, given)}" type="${type}">${name}</a></li>`,
  );
  return html`<nav class="formats" aria-labelledby="formats"><h2 id="formats">This search as</h2><ul>${items}</ul></nav>`;
}

/** Returns the links in the head by which feed readers find the feeds. */
export function feedLinks(given: URLSearchParams): Html[] {
  const feeds = FORMATS.filter(({ path }) => isFeed(path));
  return feeds.map(
    ({ path, name, type }) =>
      html`<link rel="alternate" type="${type}" title="This search, ${name}" href="${formatAddress(path, given)}">\n`,
  );
}

function isFeed(path: string): boolean {
  return path.startsWith('/feed');
}
