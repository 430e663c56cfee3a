import { withoutFormulas } from '../table/formula.ts';
import type { Trend } from './count-trend.ts';

const COLUMNS = ['query', 'from', 'to', 'count', 'all', 'share'];
/** Without it, spreadsheets read the text in the default encoding of the country. */
const BYTE_ORDER_MARK = '\ufeff';

/** Returns a trend as a table for spreadsheets (RFC 4180): a row for each query and period. */
export function trendCsv({ queries, periods }: Trend): string {
  const rows = queries.flatMap(({ query }, at) =>
    periods.map(({ from, to, all, counts, shares }) => [text(query.input), from, to, counts[at], all, shares[at]]),
  );
  return (
    BYTE_ORDER_MARK + [COLUMNS, ...rows].map((cells) => `${cells.map((cell) => cell ?? '').join(',')}\r\n`).join('')
  );
}

function text(value: string): string {
  return `"${withoutFormulas(value).replaceAll('"', '""')}"`;
}
