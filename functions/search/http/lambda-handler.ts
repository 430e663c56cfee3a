import type { Hono } from 'hono';
import { defaultIsContentTypeBinary, handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { RequestEnvironment } from './request.ts';

/** Methods of which a standard `Request` can't be made. */
const IMPOSSIBLE = /^(?:TRACE|TRACK|CONNECT)$/i;
/** Served nowhere either, so it gets the answer that those should get. */
const UNSERVED = 'PATCH';

/** Lets an app answer the events of an HTTP API. */
export function lambdaHandler(app: Hono<RequestEnvironment>) {
  const answer = handle(app, { isContentTypeBinary });
  return (event: LambdaEvent, context: LambdaContext) => answer(servedEvent(event), context);
}

/**
 * The event as far as this API looks at it: without its body, which a GET must not have, and with a method that can be
 * handled. Else the adapter's own answer would be no problem in our form.
 */
function servedEvent(event: LambdaEvent): LambdaEvent {
  if (!('rawPath' in event) || !('http' in event.requestContext)) return event;
  const { http } = event.requestContext;
  const method = IMPOSSIBLE.test(http.method) ? UNSERVED : http.method;
  return { ...event, body: null, requestContext: { ...event.requestContext, http: { ...http, method } } };
}

/** What is handed on as bytes. A table is text, but reading it as text would take its byte order mark away. */
function isContentTypeBinary(contentType: string): boolean {
  return defaultIsContentTypeBinary(contentType) || contentType.startsWith('text/csv');
}
