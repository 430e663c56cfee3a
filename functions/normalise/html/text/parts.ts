import { UNREAD_ELEMENTS } from '../../text/elements.ts';
import { isSentence } from '../../text/publisher-lines/prose.ts';
import { publisherLine } from '../../text/publisher-lines/publisher-lines.ts';
import type { Asked } from '../names/asked-once.ts';
import { asksConsent, named, type PartName } from '../names/part-names.ts';
import type { Element } from '../tree/node.ts';
import { beginningOf } from '../tree/walk.ts';
import { isAmongWords } from './element-layout.ts';
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
  tooltip: 'tooltip',
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
function isExplained(element: Element): boolean {
  if (!element.isVisible) return false;
  return EXPLAINED.has(element.localName) || element.children.some((child) => isExplanation(partOf(child)));
}

function isExplanation(kind: PartKind | null): boolean {
  return kind === 'hidden' || kind === 'tooltip';
}

/** Whether an inline element is not to be read in its line: what is hidden, and explanations that stand behind a word. */
export function isPassedOver(element: Element, kind: PartKind | null): boolean {
  if (!isExplanation(kind) || isExplained(element)) return false;
  const isInExplained = element.parentNode !== null && partOf(element.parentNode) === 'tooltip';
  return kind === 'hidden' || element.role === 'tooltip' || isInExplained || !isAmongWords(element);
}

/** What an editor has struck out. */
const STRUCK = new Set(['del', 's', 'strike']);
/** The same, and what stands in for what can't be shown or is typed in. */
const UNSEEN = new Set([...STRUCK, 'audio', 'button', 'textarea', 'video']);

/** Whether an element is not to be read; a button may be a word of the sentence that it stands in. */
export function isUnread(element: Element, isFirst: boolean): boolean {
  const name = element.localName;
  if (name === 'button' && !isFirst && isAmongWords(element)) return false;
  return UNSEEN.has(name) || UNREAD_ELEMENTS.has(name);
}

/** What an element has that nobody sees in the text: a sentence, or several words that are struck out. Most else are labels. */
export function unseenText(element: Element): string | null {
  const name = element.localName;
  if (UNREAD_ELEMENTS.has(name) && !UNSEEN.has(name)) return null;
  const text = element.textContent.replace(/\s+/g, ' ').trim();
  const isKept = STRUCK.has(name) ? text.includes(' ') : isSentence(text) && publisherLine(text) === null;
  return isKept ? text : null;
}
