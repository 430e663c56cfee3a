import { lettersAndDigits } from '../text/clean-text.ts';

/** What tells which article a page is: its addresses, and the titles that it shows. */
export interface PageIdentity {
  addresses: readonly string[];
  titles: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

const SHORTEST_PART = 12;
const LEAST_SHARED = 0.25;

/**
 * Whether a node describes the page: from 5, where address and title are the page's, to -2, where both belong to another
 * one. 0 where it doesn't say.
 */
export function whetherOfPage(node: Node, page: PageIdentity): number {
  return byAddress(node, page.addresses) + byTitle(node, page.titles);
}

function byAddress(node: Node, pages: readonly string[]): number {
  const stated = [node['url'], node['@id'], node['mainEntityOfPage']].flat().flatMap(addressesIn).flatMap(addressKey);
  const own = new Set(pages.flatMap(addressKey));
  if (stated.length === 0 || own.size === 0) return 0;
  return stated.some((address) => own.has(address)) ? 2 : -1;
}

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) =>
    (name === '@id' || name === 'url') && typeof part === 'string' ? [part] : [],
  );
}

/** Host and path: pages are stated with and without "www.", a last slash and parameters. A home page says nothing. */
function addressKey(address: string): string[] {
  const url = URL.parse(address.trim());
  const path = url?.pathname.replace(/\/(?:amp\/?)?$|\.amp$/, '') ?? '';
  const query = url && /[?&](?:p|id|article|artid|story|sid)=/.test(url.search) ? url.search : '';
  return url && /^https?:$/.test(url.protocol) && path + query !== ''
    ? [url.host.replace(/^(?:www|m|amp)\./, '') + path + query]
    : [];
}

function byTitle(node: Node, titles: readonly string[]): number {
  const headline = [node['headline'], node['name']].find((text) => typeof text === 'string' && text.trim() !== '');
  const shown = titles.filter((title) => title.trim() !== '');
  if (typeof headline !== 'string' || shown.length === 0) return 0;
  const key = titleKey(headline);
  const isShown = shown.map(titleKey).some((title) => title === key || isPart(title, key) || isPart(key, title));
  if (isShown) return 3;
  return shown.some((title) => sharedWords(title, headline) >= LEAST_SHARED) ? 0 : -1;
}

function isPart(whole: string, part: string): boolean {
  return part.length >= SHORTEST_PART && whole.includes(part);
}

function sharedWords(one: string, other: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{sc=Han}|[\p{L}\p{N}]{3,}/gu) ?? []);
  const [first, second] = [words(one), words(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(1, Math.min(first.size, second.size));
}

/** A title in the form in which titles are compared: letters and digits only. */
export function titleKey(text: string): string {
  return lettersAndDigits(text);
}
