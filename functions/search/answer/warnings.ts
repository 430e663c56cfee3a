import type { Found } from '../lookup/search-articles.ts';
import type { Search } from '../parameters/search.ts';
import type { QueryWarning } from '../query/remarks.ts';

/** Something in the answer may not be as expected. `position` is an offset in `q`, from 0. */
export type Warning = QueryWarning | { code: 'undated_left_out' | 'interval_lengthened'; message: string };

/** Everything the reader of an answer should know about how it came to be. */
export function warnings(search: Search, found: Found): Warning[] {
  return [...search.query.warnings, ...undatedLeftOut(found), ...intervalLengthened(search, found)];
}

function undatedLeftOut({ undatedLeftOut: count }: Found): Warning[] {
  if (count === 0) return [];
  const articles = count === 1 ? '1 article' : `${count} articles`;
  return [{ code: 'undated_left_out', message: `Left out by "from" and "to": ${articles} without a date.` }];
}

function intervalLengthened({ interval: wanted }: Search, { interval }: Found): Warning[] {
  if (interval === null || wanted === 'auto' || wanted === interval) return [];
  const message = `The articles are too far apart for a histogram by ${wanted}: it is by ${interval}.`;
  return [{ code: 'interval_lengthened', message }];
}
