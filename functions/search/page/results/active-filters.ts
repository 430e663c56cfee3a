import type { Search } from '../../parameters/search.ts';
import { EXCLUDING, FACETS } from '../../parameters/search-parameters.ts';
import { SEARCH_FIELDS } from '../../query/ranking.ts';
import { filterAddress, searchAddress } from '../addresses.ts';
import { writtenBound } from '../dates.ts';
import { languageName } from '../language.ts';
import { type Content, type Html, html } from '../markup.ts';
import { ENGLISH, type Words } from '../words/english/english.ts';

interface ActiveFilter {
  readonly name: Content;
  readonly value: Content;
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
  return html`<ul class="chips" aria-label="${({ filters: words }) => words.active}">
${filters.map(chip)}
${filters.length > 1 && html`<li><a class="all" href="${withoutFilters(given)}">${({ filters: words }) => words.removeAll}</a></li>`}
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
  return html`<li><a href="${without}"><span class="unseen">${({ filters }) => filters.remove}</span>${name} <b><bdi>${value}</bdi></b><span class="cross" aria-hidden="true"> ×</span></a></li>`;
}

function ofValues(given: URLSearchParams, search: Search): ActiveFilter[] {
  const names = Object.keys(ENGLISH.filters.names) as (keyof typeof ENGLISH.filters.names)[];
  return names.flatMap((name) =>
    search[name].map((value) => ({
      name: ({ filters }: Words) => filters.names[name],
      value: name === 'language' || name === 'excludeLanguage' ? languageName(value) : value,
      without: filterAddress(
        given,
        name,
        search[name].filter((other) => other !== value),
      ),
    })),
  );
}

const published: Content = ({ filters }) => filters.published;

function ofDates(given: URLSearchParams, { undated, hasDate }: Search): ActiveFilter[] {
  const value: Content = ({ dates }) => dates.undated;
  if (undated) return [{ name: published, value, without: searchAddress(given, { undated: null }) }];
  if (hasDate === false) return [{ name: published, value, without: searchAddress(given, { hasDate: null }) }];
  return [...ofDated(given, hasDate), ...ofPeriod(given)];
}

function ofDated(given: URLSearchParams, hasDate: boolean | undefined): ActiveFilter[] {
  if (!hasDate) return [];
  const without = searchAddress(given, { hasDate: null });
  return [{ name: published, value: ({ filters }) => filters.withDate, without }];
}

function ofPeriod(given: URLSearchParams): ActiveFilter[] {
  return between(given, published, ['from', 'to']);
}

function ofArrival(given: URLSearchParams): ActiveFilter[] {
  return between(given, ({ filters }) => filters.added, ['addedFrom', 'addedTo']);
}

function between(given: URLSearchParams, name: Content, bounds: readonly [string, string]): ActiveFilter[] {
  const [from = '', to = ''] = bounds.map((bound) => (given.get(bound) ?? '').trim());
  if (!from && !to) return [];
  const without = searchAddress(given, Object.fromEntries(bounds.map((bound) => [bound, null])));
  const value: Content = ({ dates }) => {
    if (from === to) return writtenBound(from, dates);
    const written = [from && dates.from(writtenBound(from, dates)), to && dates.to(writtenBound(to, dates))];
    return written.filter(Boolean).join(' ');
  };
  return [{ name, value, without }];
}

function ofFields(given: URLSearchParams, { searchIn }: Search): ActiveFilter[] {
  if (searchIn.length === SEARCH_FIELDS.length) return [];
  const value: Content = ({ numbers, filters }) => numbers.enumerated(searchIn.map((field) => filters.fields[field]));
  return [{ name: ({ filters }) => filters.onlyIn, value, without: searchAddress(given, { searchIn: null }) }];
}

function ofSpelling(given: URLSearchParams, { typo }: Search): ActiveFilter[] {
  if (typo === 'auto') return [];
  const without = searchAddress(given, { typo: null });
  return [{ name: ({ filters }) => filters.spelling, value: ({ filters }) => filters.exact, without }];
}

function ofWords(given: URLSearchParams, { match }: Search): ActiveFilter[] {
  if (match === 'some') return [];
  const without = searchAddress(given, { match: null });
  return [{ name: ({ filters }) => filters.onlyWith, value: ({ filters }) => filters.allWords, without }];
}
