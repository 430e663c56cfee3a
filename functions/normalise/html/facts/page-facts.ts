import { decoded } from '../../record/parse-json-ld.ts';
import { cleanLine } from '../../text/clean-text.ts';
import type { Element } from '../tree/node.ts';
import type { Page } from '../tree/page.ts';
import { allBelow } from '../tree/walk.ts';
import { isInArticleFoot, isInElsewhere } from './around-title.ts';
import { isAuthorLink, isByline, namesWithin, spacedText } from './authors/author-marks.ts';
import { ItemProperties, nameWithin, valueOfItem } from './microdata.ts';
import { type PageTime, timeOf } from './page-times.ts';
import { headingText, isSiteHeading, type LesserHeading, lesserHeadings } from './titles/headings.ts';
import { isMenuHeading, isOfMenu } from './titles/menus.ts';

/** What a page says about itself outside its text, as written there. */
export interface PageFacts {
  /** Contents of meta elements by their name, property or itemprop in lower case. */
  metas: Map<string, string[]>;
  /** Texts of the JSON-LD scripts. */
  jsonLd: string[];
  /** Addresses of link elements by their rel. */
  links: Map<string, string>;
  /** Values of elements with an itemprop that are no meta elements, without those of other articles. */
  itemprops: ReadonlyMap<string, readonly string[]>;
  language: string | null;
  title: string | null;
  headings: string[];
  /** First headings that link to the home page: the site's name, not a title. */
  siteHeadings: string[];
  /** Those of lower levels, without those of menus. */
  lesserHeadings: () => readonly LesserHeading[];
  /** Of time elements that don't belong to something else, as those of comments do. */
  times: PageTime[];
  /** Elements that say by rel, class or id that they hold a byline. */
  bylines: MarkedByline[];
  /** Those in the foot of the article. */
  footBylines: MarkedByline[];
  /** Texts of links to pages about authors that stand by themselves. */
  authorLinks: MarkedByline[];
}

export interface MarkedByline {
  text: string;
  /** Texts of the elements in it that hold single names. */
  names: readonly string[];
  element: Element;
  /** It stands below the first heading of the page. */
  isBelowHeading: boolean;
}

const LONGEST_FACT = 2_000;
const MOST_OF_A_KIND = 50;
const LONGEST_BYLINE = 300;
/** A paragraph that links to a person is longer than the block of a byline. */
const LONGEST_BLOCK = 160;

/** Elements that are looked into for a byline. */
const MOST_LOOKED_INTO = 150;

interface Collected extends Omit<PageFacts, 'itemprops' | 'lesserHeadings'> {
  items: ItemProperties;
  lesser: Element[];
  lookedInto: number;
}

/** How the elements of a name add to the facts. */
const COLLECTORS: Partial<Record<string, (element: Element, facts: Collected) => void>> = {
  meta: addMeta,
  link: addLink,
  script: (element, { jsonLd }) => {
    if (/^application\/ld\+json/i.test(element.getAttribute('type')?.trim() ?? '')) jsonLd.push(element.textContent);
  },
  title: (element, facts) => {
    facts.title ??= cleanLine(decoded(element.textContent.slice(0, LONGEST_FACT)));
  },
  h1: (element, { headings, siteHeadings }) => {
    if (isOfMenu(element) || isMenuHeading(element.textContent)) return;
    push(isSiteHeading(element) ? siteHeadings : headings, headingText(element));
  },
  h2: addLesserHeading,
  h3: addLesserHeading,
  time: addTime,
};

/** Collects them in one walk over the tree. */
export function readFacts(page: Page): PageFacts {
  const items = new ItemProperties();
  const facts: Collected = {
    metas: new Map(),
    jsonLd: [],
    links: new Map(),
    items,
    language: page.documentElement.getAttribute('lang') ?? page.documentElement.getAttribute('xml:lang'),
    title: null,
    headings: [],
    siteHeadings: [],
    lesser: [],
    times: [],
    bylines: [],
    footBylines: [],
    authorLinks: [],
    lookedInto: 0,
  };
  for (const element of allBelow(page.documentElement)) {
    COLLECTORS[element.localName]?.(element, facts);
    addMarked(element, facts);
  }
  const { items: _, lookedInto: __, lesser, ...found } = facts;
  return { ...found, itemprops: items.ofPage(), lesserHeadings: () => lesserHeadings(lesser) };
}

function addMarked(element: Element, facts: Collected): void {
  if (element.attributes.length === 0) return;
  const property = element.getAttribute('itemprop');
  if (property && (element.localName !== 'meta' || element.parentNode?.localName !== 'head'))
    facts.items.add(property.toLowerCase(), valueOfItem(nameWithin(element) ?? element), element);
  const isMarked = isByline(element);
  if (facts.lookedInto >= MOST_LOOKED_INTO || !(isMarked || isAuthorLink(element))) return;
  facts.lookedInto++;
  if (isMarked) addByline(facts.bylines, element, facts);
  else if (isBlock(element.parentNode)) addByline(facts.authorLinks, element, facts);
}

function addByline(list: MarkedByline[], element: Element, facts: Collected): void {
  const { headings, siteHeadings, footBylines } = facts;
  const isElsewhere = isInElsewhere(element);
  if (isInQuotation(element) || (isElsewhere && !isInArticleFoot(element))) return;
  const text = cleanLine(spacedText(element));
  if (text === '' || text.length > LONGEST_BYLINE) return;
  (isElsewhere ? footBylines : list).push({
    text,
    names: namesWithin(element),
    element,
    isBelowHeading: headings.length + siteHeadings.length > 0,
  });
}

function isInQuotation(element: Element): boolean {
  let current: Element | null = element;
  for (let level = 0; current && level < 4; level++) {
    if (/^(?:blockquote|q|figure|figcaption|cite)$/.test(current.localName)) return true;
    current = current.parentNode;
  }
  return false;
}

function isBlock(element: Element | null): boolean {
  return element !== null && spacedText(element).length <= LONGEST_BLOCK;
}

function addLesserHeading(element: Element, { lesser }: Collected): void {
  if (lesser.length < MOST_OF_A_KIND) lesser.push(element);
}

function addMeta(element: Element, { metas }: Collected): void {
  const ofPage = element.getAttribute('property') ?? element.getAttribute('name');
  // An `itemprop` is of the item around it, which is another article in a box of others.
  const name = ofPage ?? (isInElsewhere(element) ? null : element.getAttribute('itemprop'));
  const content = element.getAttribute('content');
  if (name && content) for (const each of name.split(/\s+/)) add(metas, each.toLowerCase(), decoded(content));
}

function addLink(element: Element, { links }: Collected): void {
  const href = element.getAttribute('href');
  for (const rel of (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/))
    if (href && rel && !links.has(rel)) links.set(rel, href);
}

function addTime(element: Element, { times }: Collected): void {
  if (times.length < MOST_OF_A_KIND && !isInElsewhere(element)) times.push(timeOf(element));
}

function add(map: Map<string, string[]>, name: string, value: string): void {
  const values = map.get(name) ?? [];
  push(values, value);
  map.set(name, values);
}

function push(values: string[], value: string): void {
  const clean = cleanLine(value.slice(0, LONGEST_FACT));
  if (clean !== '' && values.length < MOST_OF_A_KIND) values.push(clean);
}
