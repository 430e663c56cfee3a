import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** What comes with a request from Lambda, and what is kept for its answer. */
export interface RequestEnvironment {
  Bindings: { lambdaContext?: { awsRequestId: string } };
  Variables: {
    requestId: string;
    /** How many articles a search has found; set by searches only. */
    totalResults?: number;
  };
}

/** What every answer says about how to treat it: data, never a page. */
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Gives a request its id, that of its log lines on Lambda, and its answer the headers that all have. */
export const prepare: MiddlewareHandler<RequestEnvironment> = async (c, next) => {
  c.set('requestId', c.env?.lambdaContext?.awsRequestId ?? randomUUID());
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
  await next();
};
