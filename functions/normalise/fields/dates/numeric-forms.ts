import { type CalendarDate, calendarDate, type FoundDate, fullYear } from './calendar-date.ts';
import { countryOf, type DateContext, type DayOrder, primaryLanguage } from './date-context.ts';
import { orderOfLocale } from './day-order.ts';
import { calendarOfYear, fromCalendar, yearOfEra } from './foreign-calendars.ts';

type Groups = readonly (string | undefined)[];
type Build = (groups: Groups, context: DateContext, line: string) => CalendarDate | null | 'unclear';

const SEP = '\\s?[-/.]\\s?';
/** "03-04-2021A", "2021/03/03-B": a number of something. T and Z belong to dates of programs. */
const NO_LETTER = '(?!-?[A-SU-Y](?![A-Za-z]))';
/** What is counted: its number may look like a date. */
const NUMBERED =
  '(?<!(?<!\\p{L})(?i:version|section|chapter|case|flight|invoice|docket|ref|aktenzeichen|az|kapitel|abschnitt)[.:]?\\s)';
/** What may stand around a date of numbers with a year of two digits: more than that is no date. */
const CLOCK_BEHIND = '(?=\\D{0,14}(?:$|\\d{1,2}\\s?[:.hH時시点點]))';

const FORMS: readonly (readonly [form: RegExp, build: Build, isIso?: boolean])[] = [
  [
    new RegExp(`${NUMBERED}(?<![\\d.])(\\d{4})${SEP}(\\d{1,2})${SEP}(\\d{1,2})(?!\\d)${NO_LETTER}`, 'u'),
    ([y, m, d], context) => ymd(y, m, d, context),
    true,
  ],
  [
    /(令和|平成|昭和|大正|明治|民國|民国)\s?(\d{1,3}|元)\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})(?!\d)/,
    ([era = '', y = '', m, d]) => calendarDate(yearOfEra(era, y) ?? Number.NaN, Number(m), Number(d)),
  ],
  [
    /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?(?:[日日号號]|일)?/,
    ([y, m, d], context) => ymd(y, m, d, context),
  ],
  [
    /(?<![\p{L}\d])([MTSHR])(\d{1,2})[./](\d{1,2})[./](\d{1,2})(?!\d)/u,
    ([letter = '', y = '', m, d], context) =>
      context.isAnyLanguage || primaryLanguage(context) === 'ja'
        ? calendarDate(yearOfEra(ERA_LETTERS[letter] ?? '', y) ?? Number.NaN, Number(m), Number(d))
        : null,
  ],
  [
    /(?<![\d/.-])(1\d\d)([/.-])(\d{1,2})\2(\d{1,2})(?![\d/.-])/,
    ([y = '', , m, d], context) =>
      context.isAnyLanguage || countryOf(context) === 'TW'
        ? calendarDate(yearOfEra('民國', y) ?? Number.NaN, Number(m), Number(d))
        : null,
  ],
  [
    /(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?:\s?-\s?|\s)(\d{4})(?!\d)/,
    ([a, b, y], context, line) =>
      context.isAnyLanguage || NORDIC.has(primaryLanguage(context)) ? dayAndMonth(a, b, y, context, line) : null,
  ],
  [/^\D{0,12}(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\D{0,3}$/, ([y, m]) => calendarDate(Number(y), Number(m))],
  [
    /(?<!\d)(\d{1,2}),?\s+th[aá]ng\s(\d{1,2})(?:,|\snăm)?\s+(\d{4})(?!\d)/iu,
    ([d, m, y]) => calendarDate(Number(y), Number(m), Number(d)),
  ],
  [
    new RegExp(
      `${NUMBERED}(?<![\\d.,])(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})(?![\\d%])${NO_LETTER}`,
      'u',
    ),
    ([a, , b, y], context, line) => dayAndMonth(a, b, y, context, line),
  ],
  [
    /(?<![\p{L}\d])(\d{1,2})[\s./-]{1,2}(?=[IVX])(X{0,1}(?:IX|IV|V?I{0,3}))[\s./-]{1,2}(\d{4})(?!\d)/u,
    ([d, roman = '', y]) => calendarDate(Number(y), ROMAN.indexOf(roman) + 1, Number(d)),
  ],
  [
    /(?<![\p{L}\d.])(\d{4})(\.\s?|[/-])(?=[IVX])(X?(?:IX|IV|V?I{0,3}))\2(\d{1,2})(?![\p{L}\d])/u,
    ([y, , roman = '', d]) => calendarDate(Number(y), ROMAN.indexOf(roman) + 1, Number(d)),
  ],
  [
    new RegExp(
      `^\\D{0,28}${NUMBERED}(?<![A-Za-z\\d.,/$€£-])(\\d{1,2})(\\.\\s?|/|-)(\\d{1,2})\\2(\\d{1,2})(?![\\d%/-]|[.,]\\d)${CLOCK_BEHIND}`,
      'u',
    ),
    shortForm,
  ],
  [/^(\d{4})(\d{2})(\d{2})(?:T|$)/, ([y, m, d], context) => ymd(y, m, d, context), true],
  [/^(\d{4})-(\d{2})$/, ([y, m]) => calendarDate(Number(y), Number(m))],
  [/^(\d{4})$/, ([y]) => calendarDate(Number(y))],
];
/** Where a date is written 5/6-2014; elsewhere that is an issue of a magazine. */
const NORDIC = new Set(['da', 'nb', 'nn', 'no', 'sv']);
/** How Japanese forms shorten the eras. */
const ERA_LETTERS: Readonly<Record<string, string>> = { M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和' };
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The first date of a line that is written in numbers. */
export function findNumericDate(line: string, context: DateContext): FoundDate | null {
  for (const [form, build, isIso = false] of FORMS) {
    const match = form.exec(line);
    const date = match && build(match.slice(1), context, line);
    if (!match || date === null) continue;
    return { date: date === 'unclear' ? null : date, text: match[0].replace(/^\D+/, ''), isIso };
  }
  return null;
}

function ymd(year?: string, month?: string, day?: string, context: DateContext = {}): CalendarDate | null {
  const system = calendarOfYear(Number(year), primaryLanguage(context));
  return fromCalendar(system, Number(year), Number(month), Number(day));
}

/** In English a clock of twelve hours stands beside months that come first, where no country says otherwise. */
const TWELVE_HOURS = /\d\s?[ap]\.?\s?m\b/i;

/** The order in which a date is read; `isKnown` where the language has no other. Only a short year can come first. */
function readingOrder(context: DateContext, line: string, isShort = false): { order: DayOrder; isKnown: boolean } {
  const language = primaryLanguage(context);
  const ofLocale = orderOfLocale(context);
  if (context.order !== undefined) return { order: context.order, isKnown: true };
  if (ofLocale !== null && (ofLocale !== 'YMD' || isShort))
    return { order: ofLocale, isKnown: language !== 'en' && language !== '' };
  return { order: TWELVE_HOURS.test(line) ? 'MDY' : 'DMY', isKnown: false };
}

/** 30/03/2014: where both readings are possible, language and country tell, else the day comes first and a warning says so. */
function dayAndMonth(a?: string, b?: string, y?: string, context: DateContext = {}, line = ''): CalendarDate | null {
  const system = calendarOfYear(Number(y), primaryLanguage(context));
  const dayFirst = fromCalendar(system, Number(y), Number(b), Number(a));
  const monthFirst = fromCalendar(system, Number(y), Number(a), Number(b));
  if (dayFirst === null || monthFirst === null || a === b) return dayFirst ?? monthFirst;
  const { order, isKnown } = readingOrder(context, line);
  if (order === 'MDY') return { ...monthFirst, assumed: isKnown ? undefined : 'date_month_first_assumed' };
  return { ...dayFirst, assumed: isKnown ? undefined : 'date_day_first_assumed' };
}

/** 05.06.14, 6/5/14, 14/6/5: three numbers of which any may be the year. */
function shortForm(
  [a, separator = '', b, c]: Groups,
  context: DateContext,
  line: string,
): CalendarDate | null | 'unclear' {
  if (a?.length !== 2 && c?.length !== 2) return null;
  const numbers = [Number(a), Number(b), Number(c)] as const;
  const { order, isKnown } = readingOrder(context, line, true);
  if (isKnown || order === 'MDY' || orderOfLocale(context) !== null) {
    const date = inOrder(numbers, order, context);
    if (date) return isKnown ? date : withAssumption(date, order, numbers, context);
  }
  if (c?.length !== 2) return null;
  const orders: readonly DayOrder[] = ORDERS[separator.trim()] ?? ['DMY'];
  const readings = orders.map((each) => inOrder(numbers, each, context)).filter((date) => date !== null);
  const [first] = readings;
  if (!first) return null;
  const isUnclear = readings.some(
    ({ year, month, day }) => year !== first.year || month !== first.month || day !== first.day,
  );
  return isUnclear ? 'unclear' : withAssumption(first, 'DMY', numbers, context);
}

/** The orders in which three short numbers are written with a sign between them. */
const ORDERS: Readonly<Record<string, readonly DayOrder[]>> = { '/': ['DMY', 'MDY'], '-': ['DMY', 'MDY', 'YMD'] };

/** Says which order was assumed, where the numbers can be read in the other one as well. */
function withAssumption(
  date: CalendarDate,
  order: DayOrder,
  numbers: readonly [number, number, number],
  context: DateContext,
): CalendarDate {
  const other = inOrder(numbers, order === 'DMY' ? 'MDY' : 'DMY', context);
  const isSame = other === null || (other.month === date.month && other.day === date.day);
  if (isSame) return date;
  return { ...date, assumed: order === 'MDY' ? 'date_month_first_assumed' : 'date_day_first_assumed' };
}

/** A year has two digits here, and the day and month of programs too. */
function inOrder([a, b, c]: readonly [number, number, number], order: DayOrder, context: DateContext) {
  if (order === 'YMD') return calendarDate(fullYear(a, primaryLanguage(context)), b, c);
  return calendarDate(fullYear(c, primaryLanguage(context)), order === 'DMY' ? b : a, order === 'DMY' ? a : b);
}
