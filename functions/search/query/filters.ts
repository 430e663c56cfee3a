import { domainOf } from '../../web-domain.ts';
import { isDateText } from '../parameters/dates/date-text.ts';

/** Conditions that can be written in a query, as they are printed. */
export type FilterName = 'domain' | 'source' | 'section' | 'tag' | 'language' | 'before' | 'after' | 'url';

/** Their names in this and other query languages. `author:` and `title:` are fields. */
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

type Clause = Readonly<Record<string, unknown>>;

/** The filter that a word begins with, and how many characters its name takes. */
export function filterAt(word: string): { name: FilterName; length: number } | null {
  const written = FILTER.exec(word)?.[1];
  const name = written === undefined ? undefined : NAMES[written.toLowerCase()];
  return name === undefined || written === undefined ? null : { name, length: written.length + 1 };
}

/** Characters of a moment with nanoseconds and an offset; OpenSearch reads no more digits. */
const LONGEST_DATE = 35;

/** Whether a value is one that articles could have: a date where a date is wanted. */
export function isValue(name: FilterName, value: string): boolean {
  return (
    value !== '' &&
    ((name !== 'before' && name !== 'after') ||
      (isDateText(value) && !/[tz ]/u.test(value) && value.length <= LONGEST_DATE))
  );
}

/** Whether a word is the address of a page. */
export function isAddress(word: string): boolean {
  return ADDRESS.test(word);
}

/** The clause of the articles that meet a condition. `before` leaves its day out, `after` takes it in. */
export function filterClause(name: FilterName, value: string): Clause {
  switch (name) {
    case 'domain':
      return { terms: { domain: [siteOf(value)] } };
    case 'source':
      return either([
        { terms: { domain: [siteOf(value)] } },
        { term: { siteName: { value, case_insensitive: true } } },
      ]);
    case 'section':
      return { terms: { 'section.folded': [value] } };
    case 'tag':
      return { terms: { 'tags.folded': [value] } };
    case 'language':
      return either([{ terms: { language: [value] } }, { prefix: { language: `${value.toLowerCase()}-` } }]);
    case 'before':
      return published('lt', value);
    case 'after':
      return published('gte', value);
    case 'url':
      return { terms: { url: addressesOf(value) } };
  }
}

/** A bare date is compared with the day that an article states itself, as far as that is known. */
function published(bound: 'lt' | 'gte', value: string): Clause {
  const from = `${value}${'-01-01'.slice(value.length - 4)}`;
  const moment = { range: { publishedAt: { [bound]: value.includes('T') ? value : from } } };
  if (value.includes('T')) return moment;
  const withoutDay = { bool: { must_not: [{ exists: { field: 'publishedDay' } }] } };
  return either([{ range: { publishedDay: { [bound]: from } } }, { bool: { filter: [moment, withoutDay] } }]);
}

function either(should: readonly Clause[]): Clause {
  return { bool: { should, minimum_should_match: 1 } };
}

function siteOf(value: string): string {
  return domainOf(value.includes('://') ? value : `http://${value}`) ?? value;
}

/** The ways to write an address: with `www.`, a slash at the end, or neither; by http or https; without its fragment. */
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
