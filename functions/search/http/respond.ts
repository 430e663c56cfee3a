import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { type Problem, problemBody } from './problem.ts';

/** Facts of a request, such as its duration. They differ between answers with the same content. */
type RequestFacts = Readonly<Record<string, unknown>>;

/**
 * Answers with JSON and its weak ETag, or with 304 when the client already has the answer.
 * @param facts is added to the answer and does not change the ETag
 * @param shared whether shared caches may store the answer; every cache must revalidate it before each use
 */
export function respond(c: Context, answer: object, facts: RequestFacts, shared: boolean): Response {
  if (isCurrent(c, JSON.stringify(answer), shared)) return c.body(null, 304);
  return send(c, JSON.stringify({ ...answer, ...facts }), 'application/json');
}

/** Answers with a text and its weak ETag, or with 304 when the client already has the text. */
export function respondText(c: Context, text: string, contentType: string, shared: boolean): Response {
  return isCurrent(c, text, shared) ? c.body(null, 304) : send(c, text, contentType);
}

/** Answers with JSON that no cache may store. */
export function respondPrivately(c: Context, answer: object): Response {
  c.header('Cache-Control', 'no-store');
  return send(c, JSON.stringify(answer), 'application/json');
}

/** Answers with a problem, which must not be cached. */
export function respondProblem(c: Context, problem: Problem, requestId: string): Response {
  for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
  c.header('Cache-Control', 'no-store');
  c.status(problem.status);
  const body = problemBody(problem, new URL(c.req.url).pathname, requestId);
  return send(c, JSON.stringify(body), 'application/problem+json');
}

/** Sets the weak ETag of an answer. @returns whether the client already has the answer */
export function isCurrent(c: Context, content: string, shared: boolean): boolean {
  const etag = `W/"${digest(content)}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', shared ? 'public, no-cache' : 'private, no-cache');
  return matches(c.req.header('If-None-Match'), etag);
}

/** Sends a text with its length, by which the middleware decides whether to compress it. */
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
