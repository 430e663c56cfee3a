import * as v from 'valibot';
import { FIELDS } from '../answer/item-fields.ts';
import { isInOrder } from '../dates/period.ts';
import { SEARCH_FIELDS } from '../query/ranking.ts';
import {
  anyOf,
  dateText,
  domains,
  flag,
  formats,
  languages,
  oneOf,
  sealedText,
  someOf,
  text,
  timeZone,
  wholeNumber,
} from './values.ts';

/** OpenSearch returns at most this many articles by page number (`index.max_result_window`). */
export const RESULT_WINDOW = 10_000;
/** Stories that are reached by page number: all before them are counted anew for each page. */
const STORIES_BY_NUMBER = 1_000;

/** Returns how many articles, or stories where each is listed once, are reached by page number. */
export function reachedByNumber(collapse: 'copies' | 'none'): number {
  return collapse === 'none' ? RESULT_WINDOW : STORIES_BY_NUMBER;
}

export const SORTS = ['relevance', 'newest', 'oldest', 'added'] as const;
export type Sort = (typeof SORTS)[number];

export const FACETS = ['author', 'domain', 'section', 'tag', 'language', 'format'] as const;
export type Facet = (typeof FACETS)[number];

/** The parameters that exclude values, by the facet of the values. */
export const EXCLUDING = {
  author: 'excludeAuthor',
  domain: 'excludeDomain',
  section: 'excludeSection',
  tag: 'excludeTag',
  language: 'excludeLanguage',
} as const satisfies Partial<Record<Facet, string>>;

export const INTERVALS = ['auto', 'day', 'month', 'year', 'decade', 'century'] as const;
export type Interval = (typeof INTERVALS)[number];

/** The parameters of GET /search, checked one by one. */
const single = v.object({
  q: v.optional(text(4_000), ''),
  searchIn: v.optional(someOf(SEARCH_FIELDS), [...SEARCH_FIELDS]),
  author: v.optional(anyOf(), []),
  domain: v.optional(domains(), []),
  section: v.optional(anyOf(), []),
  tag: v.optional(anyOf(), []),
  language: v.optional(languages(), []),
  format: v.optional(formats(), []),
  excludeAuthor: v.optional(anyOf(), []),
  excludeDomain: v.optional(domains(), []),
  excludeSection: v.optional(anyOf(), []),
  excludeTag: v.optional(anyOf(), []),
  excludeLanguage: v.optional(languages(), []),
  from: v.optional(dateText()),
  to: v.optional(dateText()),
  addedFrom: v.optional(dateText()),
  addedTo: v.optional(dateText()),
  undated: v.optional(flag(), 'false'),
  hasDate: v.optional(flag()),
  tz: v.optional(timeZone()),
  sort: v.optional(oneOf(SORTS)),
  pageSize: v.optional(wholeNumber(0, 100), '10'),
  page: v.optional(wholeNumber(1, 999_999_999)),
  cursor: v.optional(sealedText()),
  fields: v.optional(someOf(FIELDS), []),
  facets: v.optional(someOf(FACETS), []),
  facetSize: v.optional(wholeNumber(1, 500), '10'),
  interval: v.optional(oneOf(INTERVALS)),
  highlight: v.optional(flag(), 'true'),
  typo: v.optional(oneOf(['auto', 'off']), 'auto'),
  match: v.optional(oneOf(['some', 'all']), 'some'),
  collapse: v.optional(oneOf(['copies', 'none']), 'none'),
});

/** The parameters of GET /search: checked one by one first, then those that depend on each other. */
export const searchParameters = v.pipe(
  single,
  v.forward(
    v.partialCheck(
      [['page'], ['pageSize']],
      ({ page, pageSize }) => (page ?? 1) * pageSize <= RESULT_WINDOW,
      `times pageSize must be at most ${RESULT_WINDOW}; use "cursor" to go further`,
    ),
    ['page'],
  ),
  v.forward(
    v.partialCheck(
      [['page'], ['pageSize'], ['collapse']],
      ({ page, pageSize, collapse }) => collapse === 'none' || (page ?? 1) * pageSize <= STORIES_BY_NUMBER,
      `times pageSize must be at most ${STORIES_BY_NUMBER} with "collapse"; use "cursor" to go further`,
    ),
    ['page'],
  ),
  v.forward(
    v.partialCheck(
      [['page'], ['cursor']],
      ({ page, cursor }) => page === undefined || cursor === undefined,
      'must not be given together with "cursor"',
    ),
    ['page'],
  ),
  v.forward(
    v.partialCheck(
      [['undated'], ['from'], ['to']],
      ({ undated, from, to }) => !undated || (from === undefined && to === undefined),
      'must not be given together with "from" or "to"',
    ),
    ['undated'],
  ),
  v.forward(
    v.partialCheck(
      [['hasDate'], ['undated'], ['from'], ['to']],
      ({ hasDate, undated, from, to }) =>
        hasDate === undefined || (!undated && (hasDate || (from === undefined && to === undefined))),
      '"false" must not be given together with "from" or "to", nor any value together with "undated"',
    ),
    ['hasDate'],
  ),
  v.forward(v.partialCheck([['from'], ['to'], ['tz']], isInOrder, 'must not be later than "to"'), ['from']),
  v.forward(
    v.partialCheck(
      [['addedFrom'], ['addedTo'], ['tz']],
      ({ addedFrom: from, addedTo: to, tz }) => isInOrder({ from, to, tz }),
      'must not be later than "addedTo"',
    ),
    ['addedFrom'],
  ),
);

export type SearchParameters = v.InferOutput<typeof searchParameters>;

/** Parameters of /search that say in which form articles are listed. They mean nothing for a list of values, or for a watch. */
const OF_LISTS = [
  'sort',
  'pageSize',
  'page',
  'cursor',
  'fields',
  'facets',
  'facetSize',
  'interval',
  'highlight',
  'collapse',
];

/** The parameters of /search that choose articles. */
export const CHOOSING = Object.keys(searchParameters.entries).filter((name) => !OF_LISTS.includes(name));

/** A watch tells of articles with exactly what was asked for. */
const LOOSENING = ['typo', 'match'];

/** The parameters of /search that a watch keeps. */
export const WATCHED = CHOOSING.filter((name) => !LOOSENING.includes(name));
