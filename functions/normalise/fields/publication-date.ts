import type { ArticleContent, Assumption } from '../../article.ts';
import type { DateText } from '../draft.ts';
import { countryOfUrl, type DateContext } from './dates/date-context.ts';
import { datesApart, isUpdate } from './dates/date-labels.ts';
import { orderOfOthers } from './dates/day-order.ts';
import { dayInName, dayInUrl } from './dates/url-dates.ts';
import { type ReadDate, readDate } from './dates.ts';

const LATEST_AFTER_UPLOAD = 48 * 3600 * 1000;
/** Before printing there is no news; such years are page numbers and prices. */
const EARLIEST = Date.UTC(1450, 0, 1);

type Publication = Pick<
  ArticleContent,
  'publishedAt' | 'publishedAtFrom' | 'publishedAtPrecision' | 'publishedDay' | 'publishedOffset'
>;

const UNDATED: Publication = {
  publishedAt: null,
  publishedAtFrom: null,
  publishedAtPrecision: null,
  publishedDay: null,
  publishedOffset: null,
};

/** What the reading of an article's dates is told by the rest of it. */
export interface DateSurroundings {
  url: string | null;
  /** A date more than 48 h after it is refused with a warning. */
  uploadedAt: Date;
  language?: string;
  country?: string | undefined;
  /** Of the file, whose name may begin with the day. */
  key?: string;
}

/** The first believable date, in order of trust; it is never taken from the clock. */
export function resolvePublication(
  dates: readonly DateText[],
  surroundings: DateSurroundings,
): { publication: Publication; warnings: Assumption[] } {
  const refused: Assumption[] = [];
  const context = contextOf(dates, surroundings);
  for (const date of inOrderOfTrust(dates, surroundings)) {
    const read = readDate(date.text, { ...context, isField: date.from === 'metadata' });
    const believable = read !== null && isPlausible(read, surroundings.uploadedAt);
    if (believable) return { publication: publication(date, read), warnings: [...refused, ...read.warnings] };
    refused.push(read ? 'date_implausible' : 'date_unreadable');
  }
  return { publication: UNDATED, warnings: refused };
}

function contextOf(dates: readonly DateText[], { url, language, country }: DateSurroundings): DateContext {
  return { language, country: countryOfUrl(url) ?? country, order: orderOfOthers(dates.map(({ text }) => text)) };
}

/** Of dates that are trusted alike, those of a change come last. */
function inOrderOfTrust(dates: readonly DateText[], { url, key = '' }: DateSurroundings): DateText[] {
  const apart = dates.flatMap((date) => datesApart(date.text).map((text) => ({ ...date, text })));
  const from = (...origins: readonly DateText['from'][]) => {
    const some = apart.filter((date) => origins.includes(date.from));
    return [...some.filter(({ text }) => !isUpdate(text)), ...some.filter(({ text }) => isUpdate(text))];
  };
  const inUrl = dayInUrl(url) ?? dayInName(key);
  return [
    ...from('metadata'),
    ...from('byline'),
    ...from('url'),
    ...(inUrl === null ? [] : [{ text: inUrl, from: 'url' as const }]),
    ...from('text'),
  ];
}

/** The date of the last change, which is only kept as it is, without saying where it came from. */
export function resolveModified(
  text: string | null,
  published: readonly DateText[],
  surroundings: DateSurroundings,
): string | null {
  const update =
    text ?? published.flatMap((date) => datesApart(date.text)).find((part, _, all) => all.length > 1 && isUpdate(part));
  const context = { ...contextOf(published, surroundings), isField: true };
  const read = update === undefined ? null : readDate(update, context);
  return read && isPlausible(read, surroundings.uploadedAt) ? timestamp(read.at) : null;
}

/** Whether an article would have been changed before it was published. Of a day or longer only the days are compared. */
export function isBefore(modifiedAt: string | null, { publishedAt, publishedAtPrecision }: Publication): boolean {
  if (modifiedAt === null || publishedAt === null) return false;
  const isExact = publishedAtPrecision === 'second' && !modifiedAt.endsWith('T00:00:00Z');
  const length = isExact
    ? publishedAt.length
    : { second: 10, day: 10, month: 7, year: 4 }[publishedAtPrecision ?? 'day'];
  return isExact
    ? Date.parse(publishedAt) - Date.parse(modifiedAt) > LONGEST_SAVING
    : modifiedAt.slice(0, length) < publishedAt.slice(0, length);
}

/** Programs set both moments when they save, a little apart. */
const LONGEST_SAVING = 60_000;

function publication({ from, precision, local }: DateText, read: ReadDate): Publication {
  return {
    publishedAt: timestamp(read.at),
    publishedAtFrom: from,
    publishedAtPrecision: precision ?? read.precision,
    publishedDay: localDay(local?.day, read) ?? read.day,
    publishedOffset: local && /^(?:[+-]\d\d:\d\d)?$/.test(local.offset ?? '') ? local.offset : read.offset,
  };
}

const MOST_APART = 36 * 3600 * 1000;

/** A day that is written as one, unless it is further from the moment than any zone. */
function localDay(day: string | null | undefined, { at }: ReadDate): string | null {
  const noon = /^\d{4}-\d\d-\d\d$/.test(day ?? '') ? Date.parse(`${day}T12:00:00Z`) : Number.NaN;
  return day && Math.abs(noon - at.getTime()) < MOST_APART ? day : null;
}

/** ISO 8601 in UTC; a fraction of a second only where there is one. */
function timestamp(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z');
}

function isPlausible({ at }: ReadDate, uploadedAt: Date): boolean {
  return at.getTime() >= EARLIEST && at.getTime() <= uploadedAt.getTime() + LATEST_AFTER_UPLOAD;
}
