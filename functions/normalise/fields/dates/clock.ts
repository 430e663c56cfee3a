import { type DateContext, primaryLanguage } from './date-context.ts';
import { hourOfDay } from './day-periods.ts';
import { offsetBeside } from './zones/offsets.ts';

/** A time of day. `offset` is in minutes east of UTC, null where the text names no zone. */
export interface Clock {
  milliseconds: number;
  offset: number | null;
}

interface FoundClock {
  hour: number;
  minute: number;
  second: number;
  hasSeconds: boolean;
  start: number;
  end: number;
}

/** Words behind an hour, with which no colon is needed: "14 h 30", "14時30分", "16 นาฬิกา 30 นาที". */
const HOUR = '(?:h|hs|hrs|uhr|uur|時|时|點|点|시|giờ|นาฬิกา|ч)';
const MINUTE = '(?:min|m|分|분|phút|นาที|мин)';
const SECOND = '(?:s|秒|초|giây|วินาที|с)';
/** The T of ISO 8601 may stand before a clock, other Latin letters may not; scripts without spaces may. */
const EDGE = '(?<=^|(?<!\\p{L})T|[^\\p{sc=Latin}\\d.,:/$€£¥+-])(?<![$€£¥]\\s)';
const CLOCKS: readonly RegExp[] = [
  new RegExp(`${EDGE}(\\d{1,2})\\s?:\\s?(\\d{2})(?:\\s?:\\s?(\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)`, 'u'),
  new RegExp(
    `${EDGE}(\\d{1,2})\\s?${HOUR}\\.?\\s?(\\d{2}|\\d(?=\\s?${MINUTE}))\\s?(?:${MINUTE})?(?:\\s?(\\d{1,2})\\s?${SECOND})?(?![\\d\\p{sc=Latin}])`,
    'iu',
  ),
  new RegExp(`${EDGE}(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{2}))?(?![\\d%€$£]|\\s?[%€$£]|[.,]\\d)`, 'u'),
];
/** Clocks without minutes, which are ones beside a date only. */
const HOURS: readonly RegExp[] = [
  new RegExp(`${EDGE}(\\d{1,2})\\s?${HOUR}(?![\\p{sc=Latin}\\d])`, 'iu'),
  new RegExp(`${EDGE}(\\d{1,2})(?=\\s?[ap]\\.?\\s?m(?![\\p{L}]))`, 'iu'),
  new RegExp(`${EDGE}([01]\\d|2[0-3])([0-5]\\d)(?=\\s?(?:GMT|UTC|Z|CET|CEST|EST|EDT|IST|BST)(?!\\p{L}))`, 'u'),
];
/** Letters that may stand between a date and its hour: "um", "a las", "alle ore". */
const BESIDE = 12;
/** Stands in a line for the date that was read in it. */
export const DATE_MARK = ' \n ';

/**
 * The time of day in a line; null where it states none.
 * @param line without its date
 * @param midnight that of the date in UTC, in milliseconds since 1970
 */
export function readClock(line: string, midnight: number, isIso: boolean, context: DateContext): Clock | null {
  const clock = findClock(line);
  if (!clock) return null;
  const around = { before: line.slice(0, clock.start), behind: line.slice(clock.end) };
  const hour = hourOfDay(clock.hour, around, primaryLanguage(context));
  const isEndOfDay = hour === 24 && clock.minute + clock.second === 0;
  if (hour === null || (hour > 23 && !isEndOfDay)) return null;
  const milliseconds = ((hour * 60 + clock.minute) * 60 + clock.second) * 1000;
  const zoned = { local: midnight + milliseconds, hasSeconds: clock.hasSeconds, isIso };
  return { milliseconds, offset: offsetBeside(around.behind, around.before, zoned, context) };
}

/** The text without its time of day and the zone behind it. */
export function withoutClock(line: string): string {
  const clock = findClock(line);
  return clock ? `${line.slice(0, clock.start)} ${line.slice(clock.end).replace(ZONE_BEHIND, ' ')}` : line;
}

const ZONE_BEHIND = /^\s?[([]?(?:[ap]\.?\s?m\b\.?)?\s?(?:(?:UTC|GMT)?\s?[+-]\d{1,2}:?(?:\d{2})?|[A-Z]{1,5}\b)?[)\]]?/i;

function findClock(line: string): FoundClock | null {
  for (const form of [...CLOCKS, ...HOURS]) {
    const match = form.exec(line);
    const clock = match && clockOf(match);
    if (clock && (CLOCKS.includes(form) || isBesideDate(line, clock))) return clock;
  }
  return null;
}

function isBesideDate(line: string, { start, end }: FoundClock): boolean {
  const mark = line.indexOf('\n');
  if (mark < 0) return true;
  const between = mark < start ? line.slice(mark, start) : line.slice(end, mark);
  return between.length <= BESIDE + DATE_MARK.length && !/\d/.test(between);
}

function clockOf(match: RegExpExecArray): FoundClock | null {
  const [text, hour, minute = '0', second] = match;
  const isTime = Number(hour) <= 24 && Number(minute) < 60 && Number(second ?? 0) < 61;
  if (!isTime) return null;
  return {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? 0),
    hasSeconds: second !== undefined,
    start: match.index,
    end: match.index + text.length,
  };
}
