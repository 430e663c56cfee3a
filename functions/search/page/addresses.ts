type Changes = Readonly<Record<string, string | readonly string[] | null>>;

/** They say where in the results somebody is, so they are of no use to another search. */
const PLACE = ['page', 'cursor'];

/**
 * The address of the search page for the parameters of a request with some of them changed; null takes one away. A
 * changed search begins at its first page.
 */
export function searchAddress(given: URLSearchParams, changes: Changes = {}): string {
  return `/${query(given, changes)}`;
}

/** The same with other values of one filter. A comma would part them, unless a backslash is before it. */
export function filterAddress(given: URLSearchParams, name: string, values: readonly string[]): string {
  return searchAddress(given, { [name]: values.map((value) => value.replaceAll(',', '\\,')) });
}

/** The page of one article, which knows the search that led to it. */
export function articleAddress(id: string, given: URLSearchParams, fragment = ''): string {
  return `/articles/${encodeURIComponent(id)}${query(given, {}, [])}${fragment}`;
}

/** Another form of the same search: a feed or a table. */
export function formatAddress(path: string, given: URLSearchParams, changes: Changes = {}): string {
  return `${path}${query(given, { facets: null, interval: null, highlight: null, ...changes })}`;
}

/** The page about files, or about the one with a key. */
export function fileAddress(key: string): string {
  return `/files?${new URLSearchParams({ key })}`;
}

/** The parameters that a form has to send along with its own fields. */
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
