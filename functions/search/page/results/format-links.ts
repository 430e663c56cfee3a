import { formatAddress } from '../addresses.ts';
import { type Html, html } from '../markup.ts';

const FORMATS = [
  { path: '/feed.atom', name: 'Atom feed', type: 'application/atom+xml' },
  { path: '/feed.json', name: 'JSON feed', type: 'application/feed+json' },
  { path: '/search.csv', name: 'Table (CSV)', type: 'text/csv' },
  { path: '/search', name: 'JSON', type: 'application/json' },
] as const;

/** The same search to subscribe to, or to work on with other programs. */
export function formatLinks(given: URLSearchParams): Html {
  const items = FORMATS.map(
    ({ path, name, type }) => html`<li><a href="${addressOf(path, given)}" type="${type}">${name}</a></li>`,
  );
  return html`<section class="formats"><h2>This search as</h2><ul>${items}</ul></section>`;
}

/** The feeds as readers of feeds find them. */
export function feedLinks(given: URLSearchParams): Html[] {
  const feeds = FORMATS.filter(({ path }) => isFeed(path));
  return feeds.map(
    ({ path, name, type }) =>
      html`<link rel="alternate" type="${type}" title="This search, ${name}" href="${addressOf(path, given)}">\n`,
  );
}

/** A feed is followed: where no order is asked for, its newest articles come first. */
function addressOf(path: string, given: URLSearchParams): string {
  return formatAddress(path, given, isFeed(path) && !given.get('sort') ? { sort: 'newest' } : {});
}

function isFeed(path: string): boolean {
  return path.startsWith('/feed');
}
