import type { Context } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { queryOf, valid } from '../http/read-request.ts';
import type { Answerer } from '../http/request.ts';
import { respond, respondText } from '../http/respond.ts';
import type { Trend } from '../trend/count-trend.ts';

/** GET /trend: articles by period for each query, as numbers and as shares of all articles. */
export function trend(dependencies: Dependencies): Answerer {
  const { configuration, clock } = dependencies;
  return async (c) => {
    const started = clock();
    const answer = await countAsked(dependencies, c);
    return respond(c, answer, { tookMs: clock() - started, requestId: c.var.requestId }, configuration.publicAccess);
  };
}

/** GET /trend.csv: the same as a table for spreadsheets. */
export function trendTable(dependencies: Dependencies): Answerer {
  return async (c) => {
    const answer = await countAsked(dependencies, c);
    const { trendCsv } = await import('../trend/trend-csv.ts');
    c.header('Content-Disposition', 'attachment; filename="trend.csv"');
    return respondText(
      c,
      trendCsv(answer),
      'text/csv; charset=utf-8; header=present',
      dependencies.configuration.publicAccess,
    );
  };
}

/** Trends are loaded when one is first requested. */
async function countAsked({ client, names, clock }: Dependencies, c: Context): Promise<Trend> {
  const { readTrend } = await import('../trend/trend-parameters.ts');
  const { countTrend } = await import('../trend/count-trend.ts');
  return countTrend(client, names.articles, valid(readTrend(queryOf(c), clock())));
}
