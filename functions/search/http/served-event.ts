import type { LambdaEvent } from 'hono/aws-lambda';

/** Methods of which a standard `Request` can't be made. */
const IMPOSSIBLE = /^(?:TRACE|TRACK|CONNECT)$/i;
/** Served nowhere either, so it gets the answer that those should get. */
const UNSERVED = 'PATCH';

/**
 * The event as far as this API looks at it: without its body, which a GET must not have, and with a method that can be
 * handled. Else the adapter's own answer would be no problem in our form.
 */
export function servedEvent(event: LambdaEvent): LambdaEvent {
  if (!('rawPath' in event) || !('http' in event.requestContext)) return event;
  const { http } = event.requestContext;
  const method = IMPOSSIBLE.test(http.method) ? UNSERVED : http.method;
  return { ...event, body: null, requestContext: { ...event.requestContext, http: { ...http, method } } };
}
