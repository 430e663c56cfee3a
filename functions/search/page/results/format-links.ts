import { formatAddress } from '../addresses.ts';
import { type Html, html } from '../markup.ts';

const FORMATS = [
  { path: '/feed.atom', type: 'application/atom+xml' },
  { path: '/feed.json', type: 'application/feed+json' },
  { path: '/search.csv', type: 'text/csv' },
  { path: '/search.jsonl', type: 'application/jsonl' },
  { path: '/search', type: 'application/json' },
] as const;

/** Returns links to the same search in other formats. */
export function formatLinks(given: URLSearchParams): Html {
  const items = FORMATS.map(
    ({ path, type }) =>
      html`<li><a href="${formatAddress(path, given)}" type="${type}">${({ results }) => results.formatNames[path]}</a></li>`,
  );
  return html`<nav class="formats" aria-labelledby="formats"><h2 id="formats">${({ results }) => results.formats}</h2><ul>${items}</ul></nav>`;
}

/** Returns the links in the head by which feed readers find the feeds. */
export function feedLinks(given: URLSearchParams): Html[] {
  const feeds = FORMATS.filter(({ path }) => isFeed(path));
  return feeds.map(
    ({ path, type }) =>
      html`<link rel="alternate" type="${type}" title="${({ results }) => results.feed(results.formatNames[path])}" href="${formatAddress(path, given)}">\n`,
  );
}

function isFeed(path: string): boolean {
  return path.startsWith('/feed');
}
