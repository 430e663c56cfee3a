import { parseAuthors, withoutIntroduction } from '../../fields/authors.ts';
import { isIntroducedByline } from '../../fields/bylines.ts';
import type { LinkedNode } from '../../record/json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { nameKey } from './title.ts';

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
const ADDRESS = /^(?:https?:|www\.|@)/i;
const NOT_A_NAME = /https?:|@|\[at\]/i;
/** Comments are signed in such words. */
const SPEAKS = /(?:^|\s)(?:says?|said|sagte?|schreibt|meint|dit|dice)\s?[:,]|(?:says?|sagt)$/i;

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
  const isSite = (name: string) => sites.has(nameKey(name));
  const persons = (bylines: readonly string[]) =>
    withoutOffices(namesIn(bylines), isSite).filter((name) => !isSite(name));
  const { people, organisations } = linkedAuthors(linked?.['author'] ?? linked?.['creator']);
  const metas = METAS.map((name) => (facts.metas.get(name) ?? []).slice(0, MOST_ITEMS));
  const marked = facts.bylines
    .filter((text) => text.length <= LONGEST_BYLINE && !SPEAKS.test(text))
    .slice(0, 1)
    .map(withoutIntroduction);
  const sources = [
    () => namesIn(people),
    ...metas.map((bylines) => () => (persons(bylines).length < namesIn(bylines).length ? [] : namesIn(bylines))),
    () => persons(fewItems(facts.itemprops.get('author') ?? [])),
    () => persons(marked),
    () => persons(aroundTitle().filter(isIntroducedByline).slice(0, 1).map(withoutIntroduction)),
    () => namesIn(organisations),
    ...[...metas, marked].map((bylines) => () => namesIn(bylines)),
  ];
  for (const source of sources) {
    const names = source();
    if (names.length > 0) return names;
  }
  return [];
}

function namesIn(bylines: readonly string[]): string[] {
  return parseAuthors(bylines.filter((text) => !ADDRESS.test(text))).filter((name) => !NOT_A_NAME.test(name));
}

/** "Ada Lindqvist, Norhaven Post Skell": an office of the site stands behind its people. */
function withoutOffices(names: readonly string[], isSite: (name: string) => boolean): string[] {
  return names.filter((name, index) => index === 0 || !isSite(name.split(' ').slice(0, -1).join(' ')));
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
