import * as v from 'valibot';
import type { Trend } from '../../functions/search/trend/count-trend.ts';
import { histogram, type LooseWarnings, query, warning } from './search.ts';
import { count, day, describing, type RequestFacts, requestFacts } from './values.ts';

const { input, interpreted, mode } = query.entries;
const { interval, tz, field } = histogram.entries;

const total = { totalResults: count, undated: count };

const period = v.strictObject({
  from: day,
  to: day,
  all: v.pipe(count, v.description('all articles of the period with the same filters, whatever their words')),
  counts: v.pipe(v.array(count), v.description('the articles of each query, in the order of `queries`')),
  shares: v.pipe(
    v.array(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
    v.description('`counts` divided by `all`; null where there are no articles'),
  ),
});

type LooseTrend = Omit<Trend, 'queries'> & { queries: (Omit<Trend['queries'][number], 'warnings'> & LooseWarnings)[] };

export const trendAnswer = describing<LooseTrend & RequestFacts>()(
  v.strictObject({
    interval,
    tz,
    field,
    queries: v.array(
      v.strictObject({ query: v.strictObject({ input, interpreted, mode }), ...total, warnings: v.array(warning) }),
    ),
    all: v.strictObject(total),
    periods: v.array(period),
    ...requestFacts,
  }),
);
