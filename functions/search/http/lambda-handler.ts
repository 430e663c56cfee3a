import type { Hono } from 'hono';
import { defaultIsContentTypeBinary, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { RequestEnvironment } from './request.ts';

/** Methods that the constructor of `Request` rejects. */
const REJECTED = /^(?:TRACE|TRACK|CONNECT)$/i;
/** A method that `Request` accepts and no route supports, so it gets the right answer (405). */
const UNSUPPORTED = 'PATCH';
/** Methods whose body is read. */
const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT']);

/** The header in which CloudFront tells the host that callers use, where the API has no name of its own. */
const CDN_HOST = 'x-cdn-host';

interface Cdn {
  /** The address of the API where it has a name of its own. */
  publicUrl: URL | undefined;
}

/**
 * Returns a Lambda handler that answers the events of an HTTP API with an app.
 * @param cdn set where CloudFront stands before the API: it sends another host than the one that callers use
 */
export function lambdaHandler(app: Hono<RequestEnvironment>, cdn: Cdn | null = null) {
  const answer = handle(app, { isContentTypeBinary });
  return (event: LambdaEvent, context: LambdaContext) => answer(servedEvent(event, cdn), context);
}

/**
 * Returns the event without a body that a GET must not have, and with a method that `Request` accepts. Otherwise the adapter
 * would answer with an error that is not a problem of RFC 9457. Only a POST and a PUT have a body that is read.
 */
function servedEvent(event: LambdaEvent, cdn: Cdn | null): LambdaEvent {
  if (!('rawPath' in event) || !('http' in event.requestContext)) return event;
  const { http } = event.requestContext;
  const method = REJECTED.test(http.method) ? UNSUPPORTED : http.method;
  const body = WITH_BODY.has(method) ? event.body : null;
  const host = cdn ? (cdn.publicUrl?.host ?? event.headers[CDN_HOST]) : undefined;
  const headers = { ...event.headers, ...(host !== undefined && { host }) };
  return { ...event, headers, body, requestContext: { ...event.requestContext, http: { ...http, method } } };
}

/**
 * Whether an answer is passed on as bytes. CSV is too: as text it would lose its byte order mark. So are JSON Lines, as the
 * adapter does by default: as text, their quotes would be escaped, and a part could be longer than an answer may be.
 */
function isContentTypeBinary(contentType: string): boolean {
  return defaultIsContentTypeBinary(contentType) || contentType.startsWith('text/csv');
}
