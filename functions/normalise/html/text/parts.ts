import { nameWords } from '../names/name-words.ts';
import { CONSENT, type PartName, partNamed } from '../names/part-names.ts';
import type { Element } from '../tree/node.ts';

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

/** What part an element begins; null for one that may hold text. */
export function partOf(element: Element): PartKind | null {
  if (element.attributes.length === 0) return ELEMENTS[element.localName] ?? null;
  if (!element.isVisible) return 'hidden';
  if (asksForConsent(element)) return 'consent';
  const role = element.getAttribute('role');
  const plain = ELEMENTS[element.localName] ?? (role === null ? undefined : ROLES[role.toLowerCase()]);
  if (plain) return plain;
  return element.className === '' ? null : partNamed(nameWords(element.className));
}

function asksForConsent(element: Element): boolean {
  const names = `${element.className} ${element.id}`;
  if (names !== ' ' && CONSENT.test(nameWords(names))) return true;
  const role = element.getAttribute('role');
  const isDialog = role === 'dialog' || role === 'alertdialog' || element.getAttribute('aria-modal') === 'true';
  return isDialog && ASKS_CONSENT.test(element.textContent.slice(0, DIALOG_BEGINNING));
}
