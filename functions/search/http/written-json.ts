import type { Context } from 'hono';
import { originOf } from './addresses.ts';
import { Problem } from './problem.ts';

const JSON_TYPE = 'application/json';

/**
 * Refuses requests that pages of other sites make a browser send. A browser says where a request comes from, in
 * `Sec-Fetch-Site` or at least in `Origin`; other clients say nothing. Another name that leads here (DNS rebinding) is refused
 * before: by API Gateway, and by the proxy of the local stack.
 * @throws Problem with status 403
 */
export function refuseOtherSites(c: Context): void {
  const site = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  const isOwn = site === undefined ? origin === undefined || origin === originOf(c) : OWN_SITES.has(site);
  if (!isOwn) throw new Problem(403, 'Pages of other sites can’t use this route.');
}

/** `none`: the user has asked for it, and no page. */
const OWN_SITES: ReadonlySet<string> = new Set(['same-origin', 'none']);

/**
 * Returns the body of a request; undefined where it is no JSON. The content type must be that of JSON: forms of other sites
 * can't send it.
 * @param longest characters
 * @throws Problem with status 413 or 415
 */
export async function readJson(c: Context, longest: number): Promise<unknown> {
  const [type = ''] = (c.req.header('Content-Type') ?? '').split(';');
  if (type.trim().toLowerCase() !== JSON_TYPE) throw new Problem(415, `The content type must be ${JSON_TYPE}.`);
  const text = await c.req.text();
  if (text.length > longest) throw new Problem(413, `The body must be at most ${longest} characters long.`);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
