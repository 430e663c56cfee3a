import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';

/** What Hono keeps with a request. */
export interface RequestEnvironment {
  Bindings: { lambdaContext?: { awsRequestId: string } };
  Variables: {
    requestId: string;
    /** The number of articles that a search has found. Only searches set it. */
    totalResults?: number;
  };
}

/** Answers requests to one path. */
export type Answerer = (c: Context<RequestEnvironment>) => Promise<Response>;

/** The security headers of every answer. By default an answer is data, which a browser must not treat as a page. */
const SECURITY_HEADERS = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Sets the id of a request, which is also in its log lines on Lambda, and the headers of every answer. */
export const prepare: MiddlewareHandler<RequestEnvironment> = async (c, next) => {
  c.set('requestId', c.env?.lambdaContext?.awsRequestId ?? randomUUID());
  c.header('X-Request-Id', c.var.requestId);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
  await next();
};
