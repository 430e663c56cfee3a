import type { CalendarDate } from './calendar-date.ts';

/** A date found in a text, and what stands there for it. */
export interface FoundDate {
  /** Null where it is certainly a date, but nobody can tell which: 6/5/14. */
  date: CalendarDate | null;
  text: string;
  /** Whether year, month and day stand in this order, as in ISO 8601. */
  isIso?: boolean;
}
