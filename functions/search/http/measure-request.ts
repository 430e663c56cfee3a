import type { MiddlewareHandler } from 'hono';
import type { Measure } from '../../metrics.ts';
import type { RequestEnvironment } from './request.ts';

/** Measures the latency of searches, searches without results, and failures. Queries are never recorded. */
export function measureRequests(measure: Measure, clock: () => number): MiddlewareHandler<RequestEnvironment> {
  return async (c, next) => {
    const started = clock();
    await next();
    if (c.res.status >= 500) measure({ RequestErrors: 1 });
    const { totalResults } = c.var;
    if (totalResults === undefined) return;
    measure({ Searches: 1, ZeroResults: totalResults === 0 ? 1 : 0, SearchLatency: clock() - started });
  };
}
