import type { Found } from '../lookup/search-articles.ts';
import type { Search } from '../parameters/search.ts';
import type { QueryWarning } from '../query/remarks.ts';

/** A hint that the answer may not be what was expected. `position` is an offset in `q`, from 0. */
export type Warning = QueryWarning | { code: 'undated_left_out' | 'interval_lengthened'; message: string };

/** Returns the warnings of an answer: those about the query, and those about the results. */
export function warnings(search: Search, found: Found): Warning[] {
  return [...search.query.warnings, ...undatedLeftOut(found), ...intervalLengthened(search, found)];
}

function undatedLeftOut({ undatedLeftOut: count }: Found): Warning[] {
  if (count === 0) return [];
  const message =
    count === 1
      ? '1 article has no date. "from" and "to" leave it out.'
      : `${count} articles have no date. "from" and "to" leave them out.`;
  return [{ code: 'undated_left_out', message }];
}

function intervalLengthened({ interval: wanted }: Search, { interval }: Found): Warning[] {
  if (interval === null || wanted === 'auto' || wanted === interval) return [];
  const message = `The dates are too far apart for a histogram by ${wanted}. The histogram is by ${interval}.`;
  return [{ code: 'interval_lengthened', message }];
}
