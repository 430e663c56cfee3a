import type { Context } from 'hono';

const HOST = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i;

/** Returns the origin under which the client reached this API. API Gateway checks the host before it gets here. */
export function originOf(c: Context): string {
  const { protocol, host } = new URL(c.req.url);
  const given = c.req.header('Host') ?? '';
  const scheme = c.req.header('X-Forwarded-Proto');
  return `${scheme === 'http' || scheme === 'https' ? `${scheme}:` : protocol}//${HOST.test(given) ? given : host}`;
}

/** Returns an address with its query string, if there are parameters. */
export function address(base: string, parameters: URLSearchParams): string {
  return parameters.size === 0 ? base : `${base}?${parameters}`;
}

/** Returns the parameters of the first page of a search. */
export function firstPage(given: URLSearchParams): URLSearchParams {
  const parameters = new URLSearchParams(given);
  parameters.delete('page');
  parameters.delete('cursor');
  return parameters;
}

/** Returns the parameters of the page at a cursor. */
export function pageAt(given: URLSearchParams, cursor: string): URLSearchParams {
  const parameters = firstPage(given);
  parameters.set('cursor', cursor);
  return parameters;
}
