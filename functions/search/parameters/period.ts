import { readDate } from './date-text.ts';

/** The ends of a period, both included, in milliseconds since 1970. */
export interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

/** A period as it is in its zone. `days` are its bounds in UTC, where articles lie whose date has no time. */
export interface Period extends Bounds {
  readonly days?: Bounds;
}

interface PeriodParameters {
  from?: string | undefined;
  to?: string | undefined;
  tz: string;
}

/** The period that the parameters ask for. Bare dates are whole in `tz`. */
export function readPeriod(asked: PeriodParameters): Period {
  const period = readBounds(asked);
  return asked.tz === 'UTC' ? period : { ...period, days: readBounds({ ...asked, tz: 'UTC' }) };
}

function readBounds({ from, to, tz }: PeriodParameters): Bounds {
  return { from: span(from, tz)?.first ?? null, to: span(to, tz)?.last ?? null };
}

/** Whether a period does not end before it begins. A day that its zone left out is empty, and no mistake. */
export function isInOrder({ from, to, tz }: PeriodParameters): boolean {
  const start = span(from, tz);
  const end = span(to, tz);
  return start === undefined || end === undefined || start.first <= Math.max(end.first, end.last);
}

function span(text: string | undefined, tz: string) {
  return text === undefined ? undefined : readDate(text, tz);
}
