import type { Context } from 'hono';

const HOST = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i;

/** Where the client found this API: scheme, host and port. The front door tells, and lets no other host through. */
export function originOf(c: Context): string {
  const { protocol, host } = new URL(c.req.url);
  const given = c.req.header('Host') ?? '';
  const scheme = c.req.header('X-Forwarded-Proto');
  return `${scheme === 'http' || scheme === 'https' ? `${scheme}:` : protocol}//${HOST.test(given) ? given : host}`;
}

/** An address with a query string, if it has any parameters. */
export function address(base: string, parameters: URLSearchParams): string {
  return parameters.size === 0 ? base : `${base}?${parameters}`;
}

/** The parameters of a search's first page. */
export function firstPage(given: URLSearchParams): URLSearchParams {
  const parameters = new URLSearchParams(given);
  parameters.delete('page');
  parameters.delete('cursor');
  return parameters;
}

/** The parameters of the page that `cursor` leads to. */
export function pageAt(given: URLSearchParams, cursor: string): URLSearchParams {
  const parameters = firstPage(given);
  parameters.set('cursor', cursor);
  return parameters;
}
