import { parseAuthors, withoutIntroduction } from '../../../fields/authors.ts';
import { isIntroducedByline } from '../../../fields/bylines.ts';
import { isAuthorLabel } from '../../../fields/names/introductions.ts';
import { isOrganisation } from '../../../fields/names/organisations.ts';
import { isPersonName } from '../../../fields/names/person.ts';
import type { LinkedNode } from '../../../record/json-ld.ts';
import type { PageTexts } from '../around-title.ts';
import type { FieldCandidate } from '../candidates.ts';
import type { MarkedByline, PageFacts } from '../page-facts.ts';
import { nameKey } from '../titles/title-parts.ts';
import { AUTHOR_METAS } from './author-metas.ts';
import { bareBylineBelow, bylinesBehindDate } from './bare-bylines.ts';
import { linkedAuthors } from './linked-authors.ts';

const MOST_ITEMS = 3;
const NEAREST = 3;
const LONGEST_BYLINE = 200;
const ADDRESS = /^(?:https?:|www\.|@)/i;
const CUT = /(?:…|\.{3})\s*$/;
const NOT_A_NAME = /https?:|@|\[at\]/i;
/** Comments are signed in such words. */
const SPEAKS = /(?:^|\s)(?:says?|said|sagte?|schreibt|meint|dit|dice)\s?[:,]|(?:says?|sagt)$/i;
/** "LTO": letters that stand for the site more often than for a person. */
const ABBREVIATION = /^\p{Lu}{2,6}$/u;

export interface FoundAuthors {
  names: string[];
  candidates: () => FieldCandidate[];
}

/**
 * The authors of a page: the persons of its JSON-LD, then meta elements, microdata, elements that are named after authors
 * and lines around the title. The site or another organisation is the author only where nobody is named.
 */
export function authorsOfPage(
  facts: PageFacts,
  linked: LinkedNode | null,
  site: readonly string[],
  texts: () => PageTexts,
): FoundAuthors {
  const sites = new Set(site.map(nameKey).filter((key) => key !== ''));
  const isNobody = (name: string) => sites.has(nameKey(name)) || isOrganisation(name) || ABBREVIATION.test(name);
  const { people, organisations } = linkedAuthors(linked);
  const sources: [string, () => string[]][] = [
    ['json-ld author', () => people],
    ...AUTHOR_METAS.map((name): [string, () => string[]] => [
      `meta ${name}`,
      () => (facts.metas.get(name) ?? []).slice(0, MOST_ITEMS).filter((text) => !isMakerOfSite(text)),
    ]),
    ['meta twitter:data', () => labelledMetas(facts)],
    ['microdata author', () => fewItems(facts.itemprops.get('author') ?? [])],
    ['marked byline', () => markedBylines(facts.bylines)],
    ['line around title', () => bylineNear(texts().aroundTitle).map(withoutIntroduction)],
    ['line behind a date', () => onlyPersons(onlyOne(bylinesBehindDate(texts().aroundTitle)).map(withoutIntroduction))],
    ['link to author', () => onlyPersons(markedBylines(facts.authorLinks))],
    ['bare line below title', () => bareBylineBelow(texts().aroundTitle, site)],
    ['marked byline in the foot', () => onlyOne(markedBylines(facts.footBylines))],
    ['line of the page', () => onlyPersons(onlyOne(texts().all.filter(isIntroducedByline)).map(withoutIntroduction))],
  ];
  const found = sources.map(([source, read]) => ({ source, read: lazily(() => namesIn(read())) }));
  const persons = found.find(({ source, read }, index) => {
    const names = withoutOffices(read(), sites).filter((name) => !isNobody(name));
    // What an organisation says of itself is overruled by a whole name only: other words are sections and labels too.
    const isOverruling =
      !/^(?:json-ld|meta|microdata)/.test(source) && isAnyNamed(found.slice(0, index), organisations);
    return isOverruling ? names.some(isPersonName) : names.length > 0;
  });
  const rest = [{ source: 'json-ld organisation', read: () => namesIn(organisations) }, ...found];
  const winner = persons ?? rest.find(({ read }) => read().length > 0);
  const names = winner === undefined ? [] : namedIn(winner.read(), sites, isNobody);
  const candidates = () =>
    rest.flatMap(({ source, read }) => read().map((value) => ({ field: 'authors' as const, source, value })));
  return { names, candidates };
}

/** "Web Commerce GmbH www.commerce.test", "Ada Lind - http://lind.test": who made the page's design signs so in its head. */
export function isMakerOfSite(author: string): boolean {
  return /\s(?:[-–|]\s?)?\(?(?:https?:\/\/|www\.)\S+$/i.test(author);
}

function isAnyNamed(sources: readonly { read: () => string[] }[], organisations: readonly string[]): boolean {
  return organisations.length > 0 || sources.some(({ read }) => read().length > 0);
}

/** All of them where each is a whole name: "Von Einheimischen und Gästen" introduces no byline. */
function onlyPersons(bylines: readonly string[]): string[] {
  return namesIn(bylines).every(isPersonName) ? [...bylines] : [];
}

function lazily<Value>(read: () => Value): () => Value {
  let value: { read: Value } | null = null;
  return () => {
    value ??= { read: read() };
    return value.read;
  };
}

/** The persons of a source; where it names none, what it names. An agency beside a person stays: it is named as an author. */
function namedIn(names: readonly string[], sites: ReadonlySet<string>, isNobody: (name: string) => boolean): string[] {
  const own = withoutOffices(names, sites);
  return own.every(isNobody) ? [...names] : own.filter((name) => !sites.has(nameKey(name)));
}

function namesIn(bylines: readonly string[]): string[] {
  return parseAuthors(bylines.filter((text) => !ADDRESS.test(text) && !CUT.test(text))).filter(
    (name) => !NOT_A_NAME.test(name),
  );
}

/** "Ada Lindqvist, Norhaven Post Skell": an office of the site stands behind its people. */
function withoutOffices(names: readonly string[], sites: ReadonlySet<string>): string[] {
  return names.filter((name, index) => index === 0 || !sites.has(nameKey(name.split(' ').slice(0, -1).join(' '))));
}

/** Search engines are told of authors as a label and a value: "Written by", "Ada Lindqvist". */
function labelledMetas({ metas }: PageFacts): string[] {
  return [1, 2, 3].flatMap((place) => {
    const isAuthor = (metas.get(`twitter:label${place}`) ?? []).some(isAuthorLabel);
    return isAuthor ? (metas.get(`twitter:data${place}`) ?? []) : [];
  });
}

/** The first marked byline that names somebody, with its neighbours of the same kind: a list has an element for each name. */
function markedBylines(all: readonly MarkedByline[]): string[] {
  const usable = all.filter(({ text }) => text.length <= LONGEST_BYLINE && !SPEAKS.test(text));
  const ordered = [
    ...usable.filter(({ isBelowHeading }) => isBelowHeading),
    ...usable.filter((each) => !each.isBelowHeading),
  ];
  const first = ordered.find((each) => namesIn(textsOf(each)).length > 0);
  if (first === undefined) return [];
  return ordered.filter((each) => each === first || isBeside(each, first)).flatMap(textsOf);
}

function textsOf({ text, names }: MarkedByline): string[] {
  const people = names.filter((name) => parseAuthors([name]).some(isPersonName));
  return people.length > 0 ? people : [withoutIntroduction(text)];
}

function isBeside(one: MarkedByline, other: MarkedByline): boolean {
  const [first, second] = [one.element, other.element];
  const isAlike = first.localName === second.localName && first.className === second.className;
  const [parent, otherParent] = [first.parentNode, second.parentNode];
  const isNear =
    parent === otherParent ||
    (parent?.parentNode === otherParent?.parentNode && parent?.className === otherParent?.className);
  return isAlike && isNear && parent !== null;
}

/** Pages mark up the authors of other articles too; when there are many, only the first belongs to this one. */
function fewItems(items: readonly string[]): string[] {
  const short = items.filter((text) => text.length <= LONGEST_BYLINE);
  return new Set(short).size <= MOST_ITEMS ? [...short] : short.slice(0, 1);
}

/** The byline around a title. Where there are several, only the one close below it is the page's own. */
function bylineNear(lines: readonly string[]): string[] {
  const all = onlyOne(lines.filter(isIntroducedByline));
  return all.length > 0 ? all : onlyOne(lines.slice(0, NEAREST).filter(isIntroducedByline));
}

/** A byline that a page has once. Several are those of several articles. */
function onlyOne(lines: readonly string[]): string[] {
  const different = new Set(lines.map(nameKey));
  return different.size === 1 ? lines.slice(0, 1) : [];
}
