import { domainOf } from '../../../../web-domain.ts';
import type { Element } from '../../tree/node.ts';
import { beginningOf } from '../../tree/walk.ts';
import type { TextBlock } from '../text-block.ts';

/** Where readers share a page or follow its site: links there are buttons. */
const NETWORKS = new Set(
  'facebook fb twitter x instagram whatsapp wa t telegram linkedin xing pinterest youtube youtu reddit tiktok threads bsky flipboard tumblr snapchat vk line kakao weibo apple google feedly getpocket msn'.split(
    ' ',
  ),
);
const TOP = /\.[a-z]{2,}$/;
/** "co.uk", "com.au" */
const SECOND = /\.(?:com?|org|net|gov|ac|edu|or|ne)$/;
const PRICE = /[$£€¥₹]\s?\d|\d\s?(?:[€£₽₹]|EUR\b|USD\b|CHF\b|kr\b|zł)/;
const MOSTLY_LINKED = 0.9;
const LONGEST_OFFER = 400;
const MOST_NODES = 100;
const LEVELS = 3;

/** Tells of boxes and lists that lead away from a site; each is asked once. */
export interface OtherSites {
  /**
   * Whether a block is an item of a list whose links all lead to other sites. Somebody chose them for this article: a
   * site's lists of other stories lead to its own pages.
   */
  isChosen(block: TextBlock): boolean;
  /**
   * Whether a block is in a small box with a price, whose links all lead to another site: what the article tells of, in a
   * shop. A box with the class names of one before it that has a price is one without.
   */
  isOffer(block: TextBlock): boolean;
}

/** @param addresses of the page; without one nothing is told of its links */
export function otherSites(addresses: readonly string[]): OtherSites {
  const own = new Set(addresses.map(siteOf));
  const known = new Map<Element, boolean>();
  const leadsAway = (box: Element): boolean => {
    const found = known.get(box) ?? (own.size > 0 && leadsElsewhere(box, own));
    known.set(box, found);
    return found;
  };
  const priced = new Set<string>();
  const isOfferBox = (box: Element): boolean => {
    if (!(hasPrice(box) || priced.has(box.className)) || !leadsAway(box)) return false;
    if (box.className !== '') priced.add(box.className);
    return true;
  };
  return {
    isChosen: ({ kind, element }) => {
      const list = kind === 'item' ? listAround(element) : null;
      return list !== null && leadsAway(list);
    },
    isOffer: ({ element, text, linked }) =>
      own.size > 0 && linked >= text.length * MOSTLY_LINKED && boxesAround(element).some(isOfferBox),
  };
}

function leadsElsewhere(box: Element, own: ReadonlySet<string | null>): boolean {
  const sites = box.querySelectorAll('a').map((link) => siteOf(link.getAttribute('href')));
  return sites.length > 0 && sites.every((site) => site !== null && !own.has(site) && !NETWORKS.has(site));
}

function hasPrice(box: Element): boolean {
  const { text, isWhole } = beginningOf(box, LONGEST_OFFER, MOST_NODES);
  return isWhole && PRICE.test(text);
}

function boxesAround(element: Element): Element[] {
  const boxes: Element[] = [];
  for (let outer = element.parentNode; outer && boxes.length < LEVELS; outer = outer.parentNode) boxes.push(outer);
  return boxes;
}

/** The innermost list around an element. */
export function listAround(element: Element): Element | null {
  for (let outer: Element | null = element; outer; outer = outer.parentNode)
    if (outer.localName === 'ul' || outer.localName === 'ol' || outer.localName === 'dl') return outer;
  return null;
}

/** The name of a site, whichever of its hosts and countries an address is of: "bbc". */
function siteOf(address: string | null): string | null {
  const domain = domainOf(address);
  return domain === null ? null : (domain.replace(TOP, '').replace(SECOND, '').split('.').at(-1) ?? null);
}
