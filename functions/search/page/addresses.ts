import type { InWords } from './markup.ts';

type Changes = Readonly<Record<string, string | readonly string[] | null>>;

/** Parameters that give the page of the results. They do not apply to another search. */
const PLACE = ['page', 'cursor'];

/**
 * Returns the address of the search page for the given parameters with some changes; null removes a parameter. A changed
 * search begins at its first page.
 */
export function searchAddress(given: URLSearchParams, changes: Changes = {}): string {
  return pageAddress('/', given, changes);
}

/** Returns the address of the page at a path, likewise. */
export function pageAddress(path: string, given: URLSearchParams, changes: Changes = {}): string {
  return `${path}${query(given, changes)}`;
}

/** Returns the same address with other values of one filter. Commas in values are escaped: they separate values. */
export function filterAddress(given: URLSearchParams, name: string, values: readonly string[]): string {
  return searchAddress(given, { [name]: values.map((value) => value.replaceAll(',', '\\,')) });
}

/** Returns the address of an article, with the parameters of the search that led to it. */
export function articleAddress(id: string, given: URLSearchParams, fragment = ''): string {
  return `/articles/${encodeURIComponent(id)}${query(given, {}, [])}${fragment}`;
}

/** Returns the address of the page with the versions of an article. */
export function versionsAddress(id: string): string {
  return `/articles/${encodeURIComponent(id)}/versions`;
}

/** Returns the address of a page with copies of an article. */
export function copiesAddress(id: string, given: URLSearchParams, page = 1): string {
  return `/articles/${encodeURIComponent(id)}/copies${query(given, page === 1 ? {} : { page: String(page) })}`;
}

/** Returns an address that keeps the language which the reader has chosen. Addresses with given parameters have it anyway. */
export function inSameLanguage(address: string): InWords {
  return (_, { tag, isChosen }) => {
    if (!isChosen) return address;
    const [path = '', fragment] = address.split('#');
    const kept = `${path}${path.includes('?') ? '&' : '?'}lang=${tag}`;
    return fragment === undefined ? kept : `${kept}#${fragment}`;
  };
}

/** Returns the address of the same search in another format: a feed, a table or JSON. */
export function formatAddress(path: string, given: URLSearchParams, changes: Changes = {}): string {
  return `${path}${query(given, { lang: null, facets: null, interval: null, highlight: null, ...changes })}`;
}

/** Parameters of a search that do not apply to a list of values. */
const OF_LISTS = {
  sort: null,
  pageSize: null,
  fields: null,
  facets: null,
  facetSize: null,
  interval: null,
  highlight: null,
  collapse: null,
};

/** Returns the address of the list of all values of a facet, in the articles of the same search. */
export function valuesAddress(facet: string, given: URLSearchParams, changes: Changes = {}): string {
  return `/values/${facet}${query(given, { ...OF_LISTS, ...changes })}`;
}

/** Returns the address of a trend: of the queries in the parameters, in the articles that the others choose. */
export function trendAddress(given: URLSearchParams, changes: Changes = {}, path = '/trend'): string {
  return pageAddress(path, given, changes);
}

/** Returns the address of the trend of a search. */
export function trendOfSearch(given: URLSearchParams): string {
  return trendAddress(given, OF_LISTS);
}

/** Returns the address of the page about one file. */
export function fileAddress(key: string): string {
  return `/files?${new URLSearchParams({ key })}`;
}

/** Returns the address of the list of files that begin with a prefix, or have a status. */
export function filesAddress(asked: { prefix?: string; status?: string | null; after?: string }): string {
  const given = Object.entries(asked).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  return given.length === 0 ? '/files' : `/files?${new URLSearchParams(given)}`;
}

/** Returns the parameters that a form must send in addition to its own fields. */
export function keptParameters(given: URLSearchParams, own: readonly string[]): [string, string][] {
  return [...given].filter(([name, value]) => value !== '' && !own.includes(name) && !PLACE.includes(name));
}

function query(given: URLSearchParams, changes: Changes, dropped: readonly string[] = PLACE): string {
  const kept = [...given].filter(([name, value]) => value !== '' && !(name in changes) && !dropped.includes(name));
  const added = Object.entries(changes).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const parameters = new URLSearchParams([...kept, ...added]).toString();
  return parameters === '' ? '' : `?${parameters}`;
}
