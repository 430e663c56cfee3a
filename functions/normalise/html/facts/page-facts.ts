import { readDate } from '../../fields/dates.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { textBlocks } from '../text/text-blocks.ts';
import type { Element } from '../tree/node.ts';
import type { Page } from '../tree/page.ts';
import { elementsBelow } from '../tree/walk.ts';
import { isInElsewhere } from './around-title.ts';

/** What a page says about itself outside its text, as written there. */
export interface PageFacts {
  /** Contents of meta elements by their name, property or itemprop in lower case. */
  metas: Map<string, string[]>;
  /** Texts of the JSON-LD scripts. */
  jsonLd: string[];
  /** Addresses of link elements by their rel. */
  links: Map<string, string>;
  /** Values of elements with an itemprop that are no meta elements. */
  itemprops: Map<string, string[]>;
  language: string | null;
  title: string | null;
  headings: string[];
  /** Of time elements that don't belong to something else, as those of comments do. */
  times: PageTime[];
  /** Texts of elements that say by rel, class or id that they hold a byline. */
  bylines: string[];
}

export interface PageTime {
  value: string;
  isUpdate: boolean;
}

const LONGEST_FACT = 2_000;
const MOST_OF_A_KIND = 50;
const BYLINE =
  /(?:^|[\s_-])(?:byline|author|authors|writer|p-author|autor|auteur|autore)(?:$|[\s_-])|(?:author|byline)[-_]?(?:name|link)/i;

/** How the elements of a name add to the facts. */
const COLLECTORS: Partial<Record<string, (element: Element, facts: PageFacts) => void>> = {
  meta: addMeta,
  link: addLink,
  script: (element, { jsonLd }) => {
    if (/^application\/ld\+json/i.test(element.getAttribute('type')?.trim() ?? '')) jsonLd.push(element.textContent);
  },
  title: (element, facts) => {
    facts.title ??= cleanLine(element.textContent.slice(0, LONGEST_FACT));
  },
  h1: (element, { headings }) => push(headings, element.textContent),
  time: addTime,
};

/** Collects them in one walk over the tree. */
export function readFacts(page: Page): PageFacts {
  const facts: PageFacts = {
    metas: new Map(),
    jsonLd: [],
    links: new Map(),
    itemprops: new Map(),
    language: page.documentElement.getAttribute('lang') ?? page.documentElement.getAttribute('xml:lang'),
    title: null,
    headings: [],
    times: [],
    bylines: [],
  };
  for (const element of elementsBelow(page.documentElement)) {
    COLLECTORS[element.localName]?.(element, facts);
    addMarked(element, facts);
  }
  return facts;
}

function addMarked(element: Element, facts: PageFacts): void {
  const property = element.localName === 'meta' ? null : element.getAttribute('itemprop');
  if (property) add(facts.itemprops, property.toLowerCase(), valueOfItem(nameWithin(element) ?? element));
  if (isByline(element) && !isInElsewhere(element)) push(facts.bylines, spacedText(element));
}

function addMeta(element: Element, { metas }: PageFacts): void {
  const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
  const content = element.getAttribute('content');
  if (name && content) for (const each of name.split(/\s+/)) add(metas, each.toLowerCase(), content);
}

function addLink(element: Element, { links }: PageFacts): void {
  const href = element.getAttribute('href');
  for (const rel of (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/))
    if (href && rel && !links.has(rel)) links.set(rel, href);
}

function addTime(element: Element, { times }: PageFacts): void {
  if (times.length >= MOST_OF_A_KIND || isInElsewhere(element)) return;
  const marks = `${element.className} ${element.getAttribute('itemprop') ?? ''} ${element.parentNode?.className ?? ''}`;
  const value = element.getAttribute('datetime')?.trim() || element.textContent;
  times.push({
    value: cleanLine(value.slice(0, LONGEST_FACT)),
    isUpdate: /updat|modif/i.test(marks),
  });
}

function isByline(element: Element): boolean {
  return element.getAttribute('rel') === 'author' || BYLINE.test(element.className) || BYLINE.test(element.id);
}

/** Blogs write a date for machines into the title of an element whose text is only the time. */
function valueOfItem(element: Element): string {
  const title = element.getAttribute('title');
  const dated = title !== null && readDate(title) ? title : null;
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? dated ?? element.textContent;
}

/** An author is marked up as a thing with a name, and often with a portrait and a life. */
function nameWithin(element: Element): Element | null {
  if (element.getAttribute('itemprop') !== 'author') return null;
  for (const inner of elementsBelow(element)) if (inner.getAttribute('itemprop') === 'name') return inner;
  return null;
}

/** Names of elements next to each other are words apart. */
function spacedText(element: Element): string {
  return textBlocks(element)
    .map(({ text }) => text)
    .join(' ');
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
