import type { Context } from 'hono';
import type { Html } from '../page/markup.ts';
import type { Problem } from './problem.ts';
import { isCurrent } from './respond.ts';

/** Pages load only files of this API: no inline scripts or styles, and nothing from other sites. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const YEAR = 31_536_000;

/** Answers with a page and its weak ETag, or with 304 when the client already has the page. */
export function respondPage(c: Context, page: Html, shared: boolean): Response {
  const text = page.toString();
  // Also for a 304, whose headers replace those that the client has stored.
  c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  return isCurrent(c, text, shared) ? c.body(null, 304) : send(c, text);
}

/** Answers with the page of a problem, which must not be cached. */
export function respondProblemPage(c: Context, page: Html, { status, headers }: Problem): Response {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  c.header('Cache-Control', 'no-store');
  c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  c.status(status);
  return send(c, page.toString());
}

/** Answers with a file that browsers may keep for ever: its name changes with its content. */
export function respondAsset(c: Context, contentType: string, text: string): Response {
  c.header('Cache-Control', `public, max-age=${YEAR}, immutable`);
  c.header('Content-Type', contentType);
  c.header('Content-Length', String(Buffer.byteLength(text)));
  return c.body(text);
}

/** Sends a text with its length, by which the middleware decides whether to compress it. */
function send(c: Context, text: string): Response {
  c.header('Content-Type', 'text/html; charset=utf-8');
  c.header('Content-Length', String(Buffer.byteLength(text)));
  return c.body(text);
}
