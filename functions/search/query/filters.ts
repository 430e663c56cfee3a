import { domainOf } from '../../web-domain.ts';
import { isDateText } from '../dates/date-text.ts';
import { absoluteDate, RELATIVE_DATE } from '../dates/relative.ts';
import { anyOf, type Clause, WITHOUT_DAY } from './clause.ts';

/** Conditions that can be written in a query, as they are printed. */
export type FilterName = 'domain' | 'source' | 'section' | 'tag' | 'language' | 'before' | 'after' | 'url';

/** The filter names of this and of other query languages. `author:` and `title:` are fields instead. */
const NAMES: Readonly<Record<string, FilterName>> = {
  domain: 'domain',
  site: 'domain',
  source: 'source',
  section: 'section',
  tag: 'tag',
  language: 'language',
  lang: 'language',
  before: 'before',
  after: 'after',
  url: 'url',
};

const FILTER = new RegExp(`^(${Object.keys(NAMES).join('|')}):`, 'iu');
const ADDRESS = /^https?:\/\/[^\s/]/iu;

/** Returns the filter at the start of a word and the length of its name with the colon; null when there is none. */
export function filterAt(word: string): { name: FilterName; length: number } | null {
  const written = FILTER.exec(word)?.[1];
  const name = written === undefined ? undefined : NAMES[written.toLowerCase()];
  return name === undefined || written === undefined ? null : { name, length: written.length + 1 };
}

/** Most characters of a date: a moment with nanoseconds and an offset. OpenSearch reads no more digits. */
const LONGEST_DATE = 35;

/** OpenSearch reads no moment in lower case or with a blank in it. */
const NOT_OF_INDEX = /^\d.*(?:[tz ])/u;
const RELATIVE_FILTER = new RegExp(`(?:before|after):\\s*\\p{Quotation_Mark}?(?:${RELATIVE_DATE})`, 'iu');

/** Whether a value is possible for this filter. `before` and `after` need a date: an absolute or a relative one. */
export function isValue(name: FilterName, value: string): boolean {
  return (
    value !== '' &&
    ((name !== 'before' && name !== 'after') ||
      (isDateText(absoluteDate(value, 0)) && !NOT_OF_INDEX.test(value) && value.length <= LONGEST_DATE))
  );
}

/** Whether a date in a query may depend on the time of the request. */
export function mayHaveRelativeDate(q: string): boolean {
  return RELATIVE_FILTER.test(q);
}

/** Whether a word is the address of a page. */
export function isAddress(word: string): boolean {
  return ADDRESS.test(word);
}

/** Returns the clause for articles that meet a condition. `before` excludes its day, `after` includes it. */
export function filterClause(name: FilterName, value: string): Clause {
  switch (name) {
    case 'domain':
      return { terms: { domain: [siteOf(value)] } };
    case 'source':
      return anyOf([{ terms: { domain: [siteOf(value)] } }, { term: { siteName: { value, case_insensitive: true } } }]);
    case 'section':
      return { terms: { 'section.folded': [value] } };
    case 'tag':
      return { terms: { 'tags.folded': [value] } };
    case 'language':
      return anyOf([{ terms: { language: [value] } }, { prefix: { language: `${value.toLowerCase()}-` } }]);
    case 'before':
      return published('lt', value);
    case 'after':
      return published('gte', value);
    case 'url':
      return { terms: { url: addressesOf(value) } };
  }
}

/** Compares a bare date with the day that an article itself states, where this is known. */
function published(bound: 'lt' | 'gte', value: string): Clause {
  const from = `${value}${'-01-01'.slice(value.length - 4)}`;
  const moment = { range: { publishedAt: { [bound]: value.includes('T') ? value : from } } };
  if (value.includes('T')) return moment;
  return anyOf([{ range: { publishedDay: { [bound]: from } } }, { bool: { filter: [moment, WITHOUT_DAY] } }]);
}

function siteOf(value: string): string {
  return domainOf(value.includes('://') ? value : `http://${value}`) ?? value;
}

/**
 * Returns the variants of a URL: with and without `www.`, with and without a final slash, http and https; all without
 * the fragment.
 */
export function addressesOf(address: string): string[] {
  const bare = address
    .replace(/^https?:\/\//iu, '')
    .replace(/^www\./iu, '')
    .replace(/#.*$/u, '')
    .replace(/[.,;:!?]+$/u, '');
  const paths = [bare, bare.replace(/\?.*$/u, '')].flatMap((path) => {
    const plain = path.replace(/\/$/u, '');
    return [plain, `${plain}/`];
  });
  const hosts = ['https://', 'http://', 'https://www.', 'http://www.'];
  return [...new Set([address, ...paths.flatMap((path) => hosts.map((host) => host + path))])];
}
