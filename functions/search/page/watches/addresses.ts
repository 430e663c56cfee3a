import { WATCHED } from '../../parameters/search-parameters.ts';

/** Returns the address of the page that follows a search. */
export function followAddress(given: URLSearchParams): string {
  const kept = [...given].filter(([name, value]) => value !== '' && (WATCHED.includes(name) || name === 'lang'));
  const query = new URLSearchParams(kept).toString();
  return query === '' ? '/follow' : `/follow?${query}`;
}

/** Returns the address of the page of a watch. @param parameters of the page */
export function watchAddress(name: string, parameters: Readonly<Record<string, string>> = {}): string {
  return withQuery(`/watches/${name}`, parameters);
}

/** Returns the address of the list of watches. @param parameters of the page */
export function watchesAddress(parameters: Readonly<Record<string, string>> = {}): string {
  return withQuery('/watches', parameters);
}

function withQuery(path: string, parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(parameters).toString();
  return query === '' ? path : `${path}?${query}`;
}
