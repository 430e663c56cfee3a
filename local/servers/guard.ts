import type { IncomingMessage } from 'node:http';

/** Names that only this machine has. Any other name that leads here is DNS rebinding. Browsers never look up *.localhost. */
const OWN_HOST = /^(?:(?:[a-z0-9_-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

export const PROGRAMS_ONLY = 'This port is for programs on this machine, and refuses web browsers.';

/** Whether a request was sent by a program on this machine, and not by a page in a browser, which adds headers of its own. */
export function isFromProgram(incoming: IncomingMessage): boolean {
  const { headers } = incoming;
  return hasHost(incoming, (host) => OWN_HOST.test(host)) && !('origin' in headers) && !('sec-fetch-site' in headers);
}

/**
 * Returns why a request to the pages of this stack is refused; null when it is not. A wrong `Host` means that another name
 * points to this machine (DNS rebinding). Pages of other origins may only link to these pages.
 * @param origins the origins under which a browser reaches the pages
 */
export function refusalOf(incoming: IncomingMessage, origins: readonly string[]): string | null {
  const { headers, method } = incoming;
  if (!hasHost(incoming, (host) => origins.includes(`http://${host}`)))
    return `This stack answers only at ${origins.join(' and ')}.`;
  const { origin } = headers;
  if (origin !== undefined && !origins.includes(origin)) return `Pages of ${origin} can't use this stack.`;
  const site = headers['sec-fetch-site'] ?? 'none';
  const isLink =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return site === 'same-origin' || site === 'none' || isLink ? null : "Pages of other origins can't use this stack.";
}

function hasHost({ headersDistinct }: IncomingMessage, isOwn: (host: string) => boolean): boolean {
  const [host, ...others] = headersDistinct['host'] ?? [];
  return host !== undefined && others.length === 0 && isOwn(host);
}

const PRINTABLE = /^[\x21-\x7e]*$/;
const DEEPEST_ENCODING = 5;

/**
 * Returns the path and the query of a request target; null when a server behind the proxy could read it as something else
 * than a path below the API: dot segments, empty segments, encoded slashes, backslashes, other forms of targets.
 */
export function ownTarget(target: string): { path: string; query: string } | null {
  const [path = '', ...queries] = target.split('?');
  if (!/^\/(?!\/)/.test(path) || !PRINTABLE.test(path + queries.join('')) || target.includes('#')) return null;
  let decoded = path;
  for (let depth = 0; depth < DEEPEST_ENCODING; depth++) {
    const next = decode(decoded);
    if (next === null || isAmbiguous(next) || next.split('/').length !== path.split('/').length) return null;
    if (next === decoded) return { path, query: queries.length > 0 ? `?${queries.join('?')}` : '' };
    decoded = next;
  }
  return null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return null;
  }
}

function isAmbiguous(path: string): boolean {
  return /[\\\p{Cc}]|\/\.{1,2}(?:[/;]|$)|\/\//u.test(path);
}
