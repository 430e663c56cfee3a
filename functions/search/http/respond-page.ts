import type { Context } from 'hono';
import type { Html } from '../page/markup.ts';
import type { PageAsset } from '../page/page-assets.ts';
import type { Problem } from './problem.ts';
import { isCurrent } from './respond.ts';

/** A page runs and shows what comes from here and stands in a file of its own: nothing inline, nothing from elsewhere. */
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

/** Answers with a page under a weak ETag, or with 304 when the client has it already. */
export function respondPage(c: Context, page: Html, shared: boolean): Response {
  const text = page.toString();
  // Before a 304 too: its headers take the place of those that the client has kept.
  c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  return isCurrent(c, text, shared) ? c.body(null, 304) : send(c, text);
}

/** Answers with the page of a problem, which is not to be kept. */
export function respondProblemPage(c: Context, page: Html, { status, headers }: Problem): Response {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  c.header('Cache-Control', 'no-store');
  c.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  c.status(status);
  return send(c, page.toString());
}

/** Answers with a file whose name changes with its content, so that it is asked for once. */
export function respondAsset(c: Context, { contentType, text }: PageAsset): Response {
  c.header('Cache-Control', `public, max-age=${YEAR}, immutable`);
  c.header('Content-Type', contentType);
  c.header('Content-Length', String(Buffer.byteLength(text)));
  return c.body(text);
}

/** The length tells whether compression is worth while. */
function send(c: Context, text: string): Response {
  c.header('Content-Type', 'text/html; charset=utf-8');
  c.header('Content-Length', String(Buffer.byteLength(text)));
  return c.body(text);
}
