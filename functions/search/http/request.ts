import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';

/** What comes with a request from Lambda, and what is kept for its answer. */
export interface RequestEnvironment {
  Bindings: { lambdaContext?: { awsRequestId: string } };
  Variables: {
    requestId: string;
    /** How many articles a search has found; set by searches only. */
    totalResults?: number;
  };
}

/** Answers the requests to one path. */
export type Answerer = (c: Context<RequestEnvironment>) => Promise<Response>;

/** What every answer says about how to treat it: data, never a page; over https from now on, once it came so. */
const SECURITY_HEADERS = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Gives a request its id, that of its log lines on Lambda, and its answer the headers that all have. */
export const prepare: MiddlewareHandler<RequestEnvironment> = async (c, next) => {
  c.set('requestId', c.env?.lambdaContext?.awsRequestId ?? randomUUID());
  c.header('X-Request-Id', c.var.requestId);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
  await next();
};
