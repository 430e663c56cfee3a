import { isIntroducedByline, parseAuthors } from '../authors.ts';
import type { LinkedNode } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { nameKey } from './page-title.ts';

/** Names of meta elements that hold a byline, the more trusted first. */
const METAS = [
  'author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'article:author',
  'og:article:author',
  'cxenseparse:author',
  'citation_author',
];
const MOST_ITEMS = 3;
const LONGEST_BYLINE = 120;
const NOT_A_NAME = /https?:|^@|@|\[at\]|^www\.|\.(?:com|de|org|net)\b/i;

/**
 * Bylines of a page: the persons of its JSON-LD, then meta elements, microdata, elements that are named after authors
 * and lines around the title. The site itself is an author only where nobody else is.
 */
export function bylinesOf(
  facts: PageFacts,
  linked: LinkedNode | null,
  site: readonly string[],
  aroundTitle: () => readonly string[],
): string[] {
  const sites = new Set(site.map(nameKey));
  const isPerson = (name: string) => !sites.has(nameKey(name)) && !NOT_A_NAME.test(name);
  const persons = (bylines: readonly string[]) => parseAuthors(bylines).filter(isPerson);
  const { people, organisations } = linkedAuthors(linked?.['author'] ?? linked?.['creator']);
  const metas = METAS.map((name) => (facts.metas.get(name) ?? []).slice(0, MOST_ITEMS));
  const sources = [
    () => people,
    ...metas.map((contents) => () => contents),
    () => fewItems(facts.itemprops.get('author') ?? []),
    () => facts.bylines.filter((text) => text.length <= LONGEST_BYLINE).slice(0, 1),
    () => aroundTitle().filter(isIntroducedByline).slice(0, 1),
  ];
  for (const source of sources) {
    const names = persons(source());
    if (names.length > 0) return names;
  }
  return [organisations, ...metas].find((names) => names.length > 0) ?? [];
}

/** Pages mark up the authors of other articles too; when there are many, only the first belongs to this one. */
function fewItems(items: readonly string[]): readonly string[] {
  const short = items.filter((text) => text.length <= LONGEST_BYLINE);
  return new Set(short).size <= MOST_ITEMS ? short : short.slice(0, 1);
}

function linkedAuthors(value: unknown): { people: string[]; organisations: string[] } {
  const found = { people: [] as string[], organisations: [] as string[] };
  for (const author of [value].flat(2)) {
    const isOrganisation =
      isNode(author) && [author['@type']].flat().some((type) => /Organi[sz]ation/.test(String(type)));
    const names = isNode(author) ? namesOf(author) : [author];
    const list = isOrganisation ? found.organisations : found.people;
    list.push(...names.filter((name) => typeof name === 'string'));
  }
  return found;
}

function namesOf(author: LinkedNode): unknown[] {
  const { name, givenName, familyName } = author;
  return name ? [name].flat() : [[givenName, familyName].filter((part) => typeof part === 'string').join(' ')];
}

function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
