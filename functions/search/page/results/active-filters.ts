import type { Search } from '../../parameters/search.ts';
import { EXCLUDING, FACETS } from '../../parameters/search-parameters.ts';
import { SEARCH_FIELDS } from '../../query/ranking.ts';
import { filterAddress, searchAddress } from '../addresses.ts';
import { writtenBound } from '../dates.ts';
import { languageName } from '../language.ts';
import { type Html, html } from '../markup.ts';
import { enumerated } from '../wording.ts';

interface ActiveFilter {
  readonly name: string;
  readonly value: string;
  /** The same search without it. */
  readonly without: string;
}

/** Returns the active filters, each with a link that removes it. */
export function activeFilters(given: URLSearchParams, search: Search): Html | null {
  const filters = [
    ...ofValues(given, search),
    ...ofDates(given, search),
    ...ofArrival(given),
    ...ofFields(given, search),
    ...ofSpelling(given, search),
    ...ofWords(given, search),
  ];
  if (filters.length === 0) return null;
  return html`<ul class="chips" aria-label="Active filters">
${filters.map(chip)}
${filters.length > 1 && html`<li><a class="all" href="${withoutFilters(given)}">Remove all</a></li>`}
</ul>`;
}

/** Returns the address of the same search without any filter. */
export function withoutFilters(given: URLSearchParams): string {
  const dates = ['from', 'to', 'addedFrom', 'addedTo', 'undated', 'hasDate'];
  const names = [...FACETS, ...Object.values(EXCLUDING), ...dates, 'searchIn', 'typo', 'match'];
  return searchAddress(given, Object.fromEntries(names.map((name) => [name, null])));
}

export function hasFilters(given: URLSearchParams, search: Search): boolean {
  return withoutFilters(given) !== searchAddress(given) && activeFilters(given, search) !== null;
}

function chip({ name, value, without }: ActiveFilter): Html {
  return html`<li><a href="${without}"><span class="unseen">Remove the filter </span>${name} <b><bdi>${value}</bdi></b><span class="cross" aria-hidden="true"> ×</span></a></li>`;
}

const NAMES = {
  author: 'Author',
  domain: 'Site',
  section: 'Section',
  tag: 'Tag',
  language: 'Language',
  format: 'Format',
  excludeAuthor: 'Not by',
  excludeDomain: 'Not from',
  excludeSection: 'Not in section',
  excludeTag: 'Not tagged',
  excludeLanguage: 'Not in',
} as const;

function ofValues(given: URLSearchParams, search: Search): ActiveFilter[] {
  const names = Object.keys(NAMES) as (keyof typeof NAMES)[];
  return names.flatMap((name) =>
    search[name].map((value) => ({
      name: NAMES[name],
      value: name === 'language' || name === 'excludeLanguage' ? languageName(value) : value,
      without: filterAddress(
        given,
        name,
        search[name].filter((other) => other !== value),
      ),
    })),
  );
}

function ofDates(given: URLSearchParams, { undated, hasDate }: Search): ActiveFilter[] {
  if (undated) return [{ name: 'Published', value: 'undated', without: searchAddress(given, { undated: null }) }];
  if (hasDate === false)
    return [{ name: 'Published', value: 'undated', without: searchAddress(given, { hasDate: null }) }];
  return [...ofDated(given, hasDate), ...ofPeriod(given)];
}

function ofDated(given: URLSearchParams, hasDate: boolean | undefined): ActiveFilter[] {
  return hasDate ? [{ name: 'Published', value: 'with a date', without: searchAddress(given, { hasDate: null }) }] : [];
}

function ofPeriod(given: URLSearchParams): ActiveFilter[] {
  return between(given, 'Published', ['from', 'to']);
}

function ofArrival(given: URLSearchParams): ActiveFilter[] {
  return between(given, 'Added', ['addedFrom', 'addedTo']);
}

function between(given: URLSearchParams, name: string, bounds: readonly [string, string]): ActiveFilter[] {
  const [from = '', to = ''] = bounds.map((bound) => (given.get(bound) ?? '').trim());
  if (!from && !to) return [];
  const without = searchAddress(given, Object.fromEntries(bounds.map((bound) => [bound, null])));
  if (from === to) return [{ name, value: writtenBound(from), without }];
  const value = [from && `from ${writtenBound(from)}`, to && `to ${writtenBound(to)}`].filter(Boolean).join(' ');
  return [{ name, value, without }];
}

function ofFields(given: URLSearchParams, { searchIn }: Search): ActiveFilter[] {
  if (searchIn.length === SEARCH_FIELDS.length) return [];
  return [{ name: 'Only in', value: enumerated(searchIn), without: searchAddress(given, { searchIn: null }) }];
}

function ofSpelling(given: URLSearchParams, { typo }: Search): ActiveFilter[] {
  return typo === 'auto' ? [] : [{ name: 'Spelling', value: 'exact', without: searchAddress(given, { typo: null }) }];
}

function ofWords(given: URLSearchParams, { match }: Search): ActiveFilter[] {
  return match === 'some'
    ? []
    : [{ name: 'Only with', value: 'all words', without: searchAddress(given, { match: null }) }];
}
