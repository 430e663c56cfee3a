import { isBareDate, readDate } from './date-text.ts';

/** The ends of a period, both included, in milliseconds since 1970. */
export interface Bounds {
  readonly from: number | null;
  readonly to: number | null;
}

/** A period as it is in its zone. */
export interface Period extends Bounds {
  /** Where a zone was asked for: the bounds in UTC, where articles lie whose date has no time. */
  readonly days?: Bounds;
  /** Where no zone was asked for. */
  readonly own?: OwnPeriod;
}

/** A period in which a bare date is a day as each article states it, and RFC 3339 a moment. */
export interface OwnPeriod {
  /** First moments in UTC of the first and of the last day. */
  readonly days: Bounds;
  readonly moments: Bounds;
}

interface PeriodParameters {
  from?: string | undefined;
  to?: string | undefined;
  tz?: string | undefined;
}

const UNBOUNDED: Bounds = { from: null, to: null };

/** The period that the parameters ask for. Bare dates are whole in `tz`, or in the zone of each article. */
export function readPeriod(asked: PeriodParameters): Period {
  const period = readBounds(asked);
  if (asked.tz === undefined) return { ...period, own: ownPeriod(asked, period) };
  return asked.tz === 'UTC' ? period : { ...period, days: readBounds({ ...asked, tz: 'UTC' }) };
}

function ownPeriod(asked: PeriodParameters, { from, to }: Bounds): OwnPeriod {
  const isDay = { from: isBareDate(asked.from), to: isBareDate(asked.to) };
  return {
    days: { ...UNBOUNDED, ...(isDay.from && { from }), ...(isDay.to && { to }) },
    moments: { ...UNBOUNDED, ...(!isDay.from && { from }), ...(!isDay.to && { to }) },
  };
}

/** Returns the ends of a period of moments. Bare dates are whole in `tz`. @default UTC */
export function readBounds({ from, to, tz }: PeriodParameters): Bounds {
  return { from: span(from, tz)?.first ?? null, to: span(to, tz)?.last ?? null };
}

/** Whether a period does not end before it begins. A day that a zone has skipped is empty, but valid. */
export function isInOrder({ from, to, tz }: PeriodParameters): boolean {
  const start = span(from, tz);
  const end = span(to, tz);
  return start === undefined || end === undefined || start.first <= Math.max(end.first, end.last);
}

function span(text: string | undefined, tz = 'UTC') {
  return text === undefined ? undefined : readDate(text, tz);
}
