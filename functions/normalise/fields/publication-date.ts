import type { ArticleContent, Assumption } from '../../article.ts';
import type { DateText } from '../draft.ts';
import { type ReadDate, readDate } from './dates.ts';

const LATEST_AFTER_UPLOAD = 48 * 3600 * 1000;
/** Before printing there is no news; such years are page numbers and prices. */
const EARLIEST = Date.UTC(1450, 0, 1);
const IN_URL = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|$)/;

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

/**
 * The first believable date, in order of trust; it is never taken from the clock.
 * @param uploadedAt a date more than 48 h after it is refused with a warning
 */
export function resolvePublication(
  dates: readonly DateText[],
  url: string | null,
  uploadedAt: Date,
  language?: string,
): { publication: Publication; warnings: Assumption[] } {
  const refused: Assumption[] = [];
  for (const date of inOrderOfTrust(dates, url)) {
    const read = readDate(date.text, language);
    const believable = read !== null && isPlausible(read, uploadedAt);
    if (believable) return { publication: publication(date, read), warnings: [...refused, ...read.warnings] };
    refused.push(read ? 'date_implausible' : 'date_unreadable');
  }
  return { publication: UNDATED, warnings: refused };
}

function inOrderOfTrust(dates: readonly DateText[], url: string | null): DateText[] {
  const isStated = (date: DateText) => date.from !== 'text';
  return [...dates.filter(isStated), ...dateInUrl(url), ...dates.filter((date) => !isStated(date))];
}

/** A date that is only kept as it is, without saying where it came from. */
export function resolveModified(text: string | null, uploadedAt: Date, language?: string): string | null {
  const read = text === null ? null : readDate(text, language);
  return read && isPlausible(read, uploadedAt) ? timestamp(read.at) : null;
}

function publication(date: DateText, read: ReadDate): Publication {
  const precision = date.precision ?? read.precision;
  return {
    publishedAt: timestamp(read.at),
    publishedAtFrom: date.from,
    publishedAtPrecision: precision,
    publishedDay: read.day,
    publishedOffset: read.offset,
  };
}

/** ISO 8601 in UTC; a fraction of a second only where there is one. */
function timestamp(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z');
}

function isPlausible({ at }: ReadDate, uploadedAt: Date): boolean {
  return at.getTime() >= EARLIEST && at.getTime() <= uploadedAt.getTime() + LATEST_AFTER_UPLOAD;
}

function dateInUrl(url: string | null): DateText[] {
  const [found, year, month, day] = IN_URL.exec(url ?? '') ?? [];
  return found === undefined ? [] : [{ text: `${year}-${month}-${day}`, from: 'url' }];
}
