import type { Entry, Feed } from './feed.ts';
import { element } from './xml.ts';

export const ATOM = 'application/atom+xml';

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:opensearch': 'http://a9.com/-/spec/opensearch/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};
/** The author of the feed. Atom allows entries without an author only if the feed has one. */
const NO_AUTHOR = 'Unknown';

/** Returns a feed as Atom (RFC 4287), with links between its pages (RFC 5005). */
export function writeAtom(feed: Feed): string {
  const parts = [
    element('id', {}, feed.id),
    element('title', {}, feed.title),
    ...(feed.remarks === null ? [] : [element('subtitle', {}, feed.remarks)]),
    element('updated', {}, feed.updated),
    element('author', {}, [element('name', {}, NO_AUTHOR)]),
    element('generator', {}, 'Article Search'),
    link('self', feed.self, ATOM),
    link('alternate', feed.home, 'text/html'),
    link('first', feed.first, ATOM),
    ...(feed.next === null ? [] : [link('next', feed.next, ATOM)]),
    element('opensearch:totalResults', {}, String(feed.answer.totalResults)),
    element('opensearch:itemsPerPage', {}, String(feed.answer.pageSize)),
    ...feed.entries.map(writeEntry),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('feed', NAMESPACES, parts)}\n`;
}

function writeEntry({ id, url, article, outlet, language, updated }: Entry): string {
  const { title, authors, publishedAt, summary, section, tags, image, copies } = article;
  const categories = [...new Set([section, ...tags])].filter((term) => term !== null && term.trim() !== '');
  return element('entry', { 'xml:lang': language }, [
    element('id', {}, id),
    element('title', {}, title),
    element('updated', {}, updated),
    ...(publishedAt === null ? [] : [element('published', {}, publishedAt)]),
    ...authors.map((name) => element('author', {}, [element('name', {}, name)])),
    link('alternate', url, null),
    ...(url === id ? [] : [link('related', id, 'text/html')]),
    ...(copies === undefined || copies.count === 0 ? [] : [copiesLink(id, copies.count)]),
    ...categories.map((term) => element('category', { term })),
    ...(summary === null ? [] : [element('summary', {}, summary)]),
    ...(outlet === null ? [] : [element('source', {}, [element('title', {}, outlet)])]),
    ...(image === null ? [] : [element('media:thumbnail', { url: image })]),
  ]);
}

/** Copies are no entries of their own: a reader would show them all. */
function copiesLink(id: string, count: number): string {
  const title = count === 1 ? '1 copy' : `${count} copies`;
  return element('link', { rel: 'related', href: `${id}/copies`, type: 'application/json', title });
}

function link(rel: string, href: string, type: string | null): string {
  return element('link', { rel, href, type });
}
