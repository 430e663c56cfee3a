import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { notFound } from '../http/problem.ts';
import type { RequestEnvironment } from '../http/request.ts';

/** The header that CloudFront sends its secret in. */
const HEADER = 'X-Cdn-Secret';

/** Allows only requests that come through CloudFront: its WAF would be of no use if callers could go around it. */
export function throughCdn(secret: string): MiddlewareHandler<RequestEnvironment> {
  const expected = digest(secret);
  return async (c, next) => {
    if (!timingSafeEqual(digest(c.req.header(HEADER) ?? ''), expected)) throw notFound('This address does not exist.');
    await next();
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
