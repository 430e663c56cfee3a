import type { Draft } from '../../draft.ts';
import { countryOf, countryOfUrl, type DateContext } from '../../fields/dates/date-context.ts';
import { type ReadDate, readDate } from '../../fields/dates.ts';

const UTC_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.{0,16}(?:Z|[+-]00:?00)$/;
const MOST_ZONES = 12;

/** The offsets of zones are multiples of it. */
const QUARTER = 15 * 60_000;
const FARTHEST = 14 * 3_600_000;

/**
 * The day of a moment that a page states in UTC, as its readers see it: that of the same moment as it is shown beside,
 * that of its country's zone, where it is another one than in UTC and the page shows it, or where the moment is midnight there, as programs write a day without a time.
 * Null for all other pages.
 * @param shown texts of the dates that the page shows
 */
export function localDayOf(draft: Draft, shown: () => readonly string[]): string | null {
  const text = draft.published[0]?.text.trim() ?? '';
  const stated = UTC_MOMENT.test(text) ? readDate(text) : null;
  if (!stated) return null;
  const language = draft.language ?? undefined;
  const country = countryOfUrl(draft.url) ?? countryOf({ language });
  const marked = draft.published.slice(1).map((date) => date.text);
  const same = marked.find((each) => !UTC_MOMENT.test(each) && isSameMoment(each, stated, { language, country }));
  if (same !== undefined) return readDate(same, { language, country })?.day ?? null;
  const locals = zonesOf(country).map((zone) => localTimeIn(zone, stated.at));
  const others = new Set(locals.map(({ day }) => day));
  others.delete(stated.day);
  if (others.size === 0) return null;
  const [only = ''] = others;
  if (locals.every(({ day, isMidnight }) => isMidnight && day === only)) return only;
  const isShown = (each: string) => !UTC_MOMENT.test(each.trim()) && readDate(each, { language, country }) !== null;
  const first = marked.find(isShown) ?? shown().find(isShown);
  const read = first === undefined ? null : readDate(first, { language, country });
  return read && isDay(read) && others.has(read.day) ? read.day : null;
}

/** Whether a text is a moment on another day: with a zone the very same, without one as some zone's clocks show it. */
function isSameMoment(text: string, stated: ReadDate, context: DateContext): boolean {
  const read = /\d[:.h]\d\d/.test(text) ? readDate(text, context) : null;
  if (read === null || read.precision !== 'second' || read.day === stated.day) return false;
  const minute = 60_000;
  const apart = Math.abs(Math.floor(read.at.getTime() / minute) - Math.floor(stated.at.getTime() / minute)) * minute;
  return read.offset === null ? apart <= FARTHEST && apart % QUARTER === 0 : apart === 0;
}

function isDay({ precision }: ReadDate): boolean {
  return precision === 'day' || precision === 'second';
}

const zones = new Map<string, readonly string[]>();

function zonesOf(country: string | undefined): readonly string[] {
  if (country === undefined) return [];
  const known = zones.get(country) ?? zonesOfCountry(country);
  zones.set(country, known);
  return known;
}

function zonesOfCountry(country: string): readonly string[] {
  try {
    const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?: () => string[] | undefined };
    return (locale.getTimeZones?.() ?? []).slice(0, MOST_ZONES);
  } catch {
    return [];
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localTimeIn(timeZone: string, at: Date): { day: string; isMidnight: boolean } {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  const [day = '', time] = format.format(at).split(' ');
  return { day, isMidnight: time === '00:00:00' };
}
