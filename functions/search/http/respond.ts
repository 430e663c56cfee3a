import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { type Problem, problemBody } from './problem.ts';

/** What differs between two answers that say the same. */
type Passing = Readonly<Record<string, unknown>>;

/**
 * Answers with JSON under a weak ETag, or with 304 when the client has it already.
 * @param passing added to the answer, and of no account for the ETag
 * @param shared whether caches may keep the answer for everybody; either way they ask again before they use it
 */
export function respond(c: Context, answer: object, passing: Passing, shared: boolean): Response {
  if (isCurrent(c, JSON.stringify(answer), shared)) return c.body(null, 304);
  return send(c, JSON.stringify({ ...answer, ...passing }), 'application/json');
}

/** Answers with a text that says nothing passing, under a weak ETag, or with 304 when the client has it already. */
export function respondText(c: Context, text: string, contentType: string, shared: boolean): Response {
  return isCurrent(c, text, shared) ? c.body(null, 304) : send(c, text, contentType);
}

/** Answers with a problem, which is not to be kept. */
export function respondProblem(c: Context, problem: Problem, requestId: string): Response {
  for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
  c.header('Cache-Control', 'no-store');
  c.status(problem.status);
  const body = problemBody(problem, new URL(c.req.url).pathname, requestId);
  return send(c, JSON.stringify(body), 'application/problem+json');
}

/** Gives an answer its weak ETag, and tells whether the client has it already. */
export function isCurrent(c: Context, content: string, shared: boolean): boolean {
  const etag = `W/"${digest(content)}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', shared ? 'public, no-cache' : 'private, no-cache');
  return matches(c.req.header('If-None-Match'), etag);
}

/** The length tells whether compression is worth while. */
function send(c: Context, text: string, contentType: string): Response {
  c.header('Content-Type', contentType);
  c.header('Content-Length', String(Buffer.byteLength(text)));
  return c.body(text);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 27);
}

function matches(wanted: string | undefined, etag: string): boolean {
  const tags = wanted?.split(',').map((tag) => tag.trim().replace(/^(?!W\/)/, 'W/')) ?? [];
  return tags.includes(etag) || wanted?.trim() === '*';
}
