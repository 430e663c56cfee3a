import type { Hono } from 'hono';
import { defaultIsContentTypeBinary, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { RequestEnvironment } from './request.ts';

/** Methods that the constructor of `Request` rejects. */
const REJECTED = /^(?:TRACE|TRACK|CONNECT)$/i;
/** A method that `Request` accepts and no route supports, so it gets the right answer (405). */
const UNSUPPORTED = 'PATCH';
/** Methods whose body is read. */
const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT']);

/**
 * Returns a Lambda handler that answers the events of an HTTP API with an app.
 * @param publicUrl the address that callers use, where CloudFront stands before the API: it sends another host
 */
export function lambdaHandler(app: Hono<RequestEnvironment>, publicUrl?: URL) {
  const answer = handle(app, { isContentTypeBinary });
  return (event: LambdaEvent, context: LambdaContext) => answer(servedEvent(event, publicUrl), context);
}

/**
 * Returns the event without a body that a GET must not have, and with a method that `Request` accepts. Otherwise the adapter
 * would answer with an error that is not a problem of RFC 9457. Only a POST and a PUT have a body that is read.
 */
function servedEvent(event: LambdaEvent, publicUrl: URL | undefined): LambdaEvent {
  if (!('rawPath' in event) || !('http' in event.requestContext)) return event;
  const { http } = event.requestContext;
  const method = REJECTED.test(http.method) ? UNSUPPORTED : http.method;
  const body = WITH_BODY.has(method) ? event.body : null;
  const headers = { ...event.headers, ...(publicUrl && { host: publicUrl.host }) };
  return { ...event, headers, body, requestContext: { ...event.requestContext, http: { ...http, method } } };
}

/**
 * Whether an answer is passed on as bytes. CSV is too: as text it would lose its byte order mark. So are JSON Lines, as the
 * adapter does by default: as text, their quotes would be escaped, and a part could be longer than an answer may be.
 */
function isContentTypeBinary(contentType: string): boolean {
  return defaultIsContentTypeBinary(contentType) || contentType.startsWith('text/csv');
}
