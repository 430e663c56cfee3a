import type { Asked } from '../names/asked-once.ts';
import { asksConsent, named, type PartName } from '../names/part-names.ts';
import type { Element } from '../tree/node.ts';
import { beginningOf } from '../tree/walk.ts';
import { isPartOfRecipe } from './recipe-parts.ts';

/** A part of a page that is no text of an article: by its name, or by its element or role. */
export type PartKind = PartName | 'form' | 'navigation' | 'aside' | 'consent' | 'figure';

const ELEMENTS: Readonly<Record<string, PartKind>> = {
  aside: 'aside',
  figcaption: 'caption',
  figure: 'figure',
  footer: 'navigation',
  form: 'form',
  nav: 'navigation',
};
const ROLES: Readonly<Record<string, PartKind>> = {
  complementary: 'aside',
  contentinfo: 'navigation',
  form: 'form',
  navigation: 'navigation',
  search: 'form',
  tooltip: 'hidden',
};
const ASKS_CONSENT =
  /cookie|consent|zustimm|einwillig|datenschutz|gdpr|rgpd|données personnelles|datos personales|privacy/i;
/** Characters of a dialog that are asked for the words of consent. */
const DIALOG_BEGINNING = 3_000;
/** Nodes of a dialog or a card that are looked at. */
const MOST_NODES = 300;

/** What part an element begins; null for one that may hold text. */
export function partOf(element: Element): PartKind | null {
  const { localName, attributes } = element;
  if (attributes.length === 0) return ELEMENTS[localName] ?? (isCard(element) ? 'related' : null);
  const { classNames, role } = element;
  if (!element.isVisible) return isBehindPaywall(localName, classNames) ? null : 'hidden';
  if (asksForConsent(element, role)) return 'consent';
  if (isPartOfRecipe(element)) return null;
  const plain = ELEMENTS[localName] ?? (role === '' ? undefined : ROLES[role]);
  if (plain) return plain;
  if (isCard(element)) return 'related';
  if (classNames === null) return null;
  return isBehindPaywall(localName, classNames) ? null : named(classNames).part;
}

const LONGEST_CARD = 600;
const CARD_NAME = /(?:^|[\s_-])(?:card|teaser|tile)(?:$|[\s_-])/i;
const HEADINGS = 'h2,h3,h4,h5';

/** One of several boxes next to each other, each with a heading that leads to another page. */
function isCard(element: Element): boolean {
  if (element.localName !== 'article' && !CARD_NAME.test(element.className)) return false;
  const neighbour = element.nextElementSibling ?? element.previousElementSibling;
  if (neighbour?.localName !== element.localName || neighbour.className !== element.className) return false;
  return leadsElsewhere(element) && leadsElsewhere(neighbour);
}

function leadsElsewhere(element: Element): boolean {
  if (!beginningOf(element, LONGEST_CARD, MOST_NODES).isWhole) return false;
  const heading = element.querySelectorAll(HEADINGS)[0];
  const link =
    heading?.querySelectorAll('a')[0] ?? (heading?.parentNode?.localName === 'a' ? heading.parentNode : null);
  const address = link?.getAttribute('href') ?? '#';
  return !address.startsWith('#');
}

/** Scripts hide the paragraphs behind a paywall, which are the article's. */
function isBehindPaywall(localName: string, classNames: Asked | null): boolean {
  return PARAGRAPHS.has(localName) && named(classNames).isPaywall;
}

const PARAGRAPHS = new Set('p h2 h3 h4 ul ol li blockquote'.split(' '));

function asksForConsent(element: Element, role: string): boolean {
  if (asksConsent(element.classNames) || asksConsent(element.idName)) return true;
  const isDialog = role === 'dialog' || role === 'alertdialog' || element.getAttribute('aria-modal') === 'true';
  return isDialog && ASKS_CONSENT.test(beginningOf(element, DIALOG_BEGINNING, MOST_NODES).text);
}

/** What these elements name is explained elsewhere (HTML, 4.5). */
const EXPLAINED = new Set(['abbr', 'dfn']);

/** Whether a tooltip explains a word that is named after it: an abbreviation, or what has the hidden explanation in it. */
export function isExplained(element: Element): boolean {
  if (!element.isVisible) return false;
  return EXPLAINED.has(element.localName) || element.children.some((child) => partOf(child) === 'hidden');
}
