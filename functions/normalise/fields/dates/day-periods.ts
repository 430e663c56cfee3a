import { foldDateWord, localesFor, localesOfScript } from './locales.ts';

/** The hours of a day, 0 to 23, that a name such as "PM", "오후" or "in the morning" is used for. */
type Hours = ReadonlySet<number>;

const tables = new Map<string, ReadonlyMap<string, Hours>>();
const ENGLISH_HALF = /^[\s,]*(?:([ap])\.?\s?m|([AP])\.?\s?M)(?![\p{L}\p{M}])\.?/u;
/** "PM 2:30", as Korean and Chinese programs write it. */
const HALF_BEFORE = /(?<![\p{L}\p{M}])([AP])\.?M\.?\s*$/u;
/** "2:30 сл.об.": a half of the day in a form that Unicode has no longer; nobody can tell which. */
const UNKNOWN_HALF = /^\s?\p{L}{1,3}\.\s?\p{L}{1,3}\.(?!\p{L})/u;
/** Scripts of one language or two are told by their letters, so that no language need be known. */
const OWN_SCRIPT = /[^\p{sc=Latin}\p{sc=Common}\p{sc=Cyrillic}]/u;

interface Around {
  before: string;
  behind: string;
}

/**
 * The hour of a clock of twelve hours on that of twenty-four; the hour as it is where no half of the day stands beside
 * it. Null where a half stands there that the hour can't belong to.
 * @param around what stands before and behind the clock
 */
export function hourOfDay(hour: number, around: Around, language: string): number | null {
  if (hour > 12) return hour;
  const half = ENGLISH_HALF.exec(around.behind);
  if (half && !isGermanDay(half[0], around.behind, language)) return (hour % 12) + (/p/i.test(half[0]) ? 12 : 0);
  const [, before] = HALF_BEFORE.exec(around.before) ?? [];
  if (before !== undefined) return (hour % 12) + (before === 'P' ? 12 : 0);
  const hours = periodBeside(around, language);
  if (hours === null) return UNKNOWN_HALF.test(around.behind) ? null : hour;
  return hourWithin(hours, hour % 12);
}

/** People use such names for other hours than Unicode does, but not for those of the other half of the day. */
function hourWithin(hours: Hours, hour: number): number | null {
  const halves = [hour, hour + 12] as const;
  const possible = halves.filter((each) => hours.has(each));
  if (possible.length > 0) return possible.length === 1 ? (possible[0] ?? null) : null;
  return halves.find((each) => [...hours].every((other) => other < 12 === each < 12)) ?? null;
}

/** In "9:30 am 5. Juni" the word is German for "on". */
function isGermanDay(half: string, behind: string, language: string): boolean {
  if (!/^[\s,]*am$/.test(half)) return false;
  return language === 'de' || /^\s*(?:\d{1,2}\.\s|\p{L}+tag\b)/u.test(behind.slice(half.length));
}

function periodBeside({ before, behind }: Around, language: string): Hours | null {
  const left = nearest(before, true);
  const right = nearest(behind, false);
  if (!/\p{L}/u.test(left + right)) return null;
  for (const locale of localesBeside(left + right, language)) {
    for (const [name, hours] of periodsOf(locale)) if (stands(name, left) || stands(name, right)) return hours;
  }
  return null;
}

function* localesBeside(text: string, language: string): Generator<string> {
  if (language !== '') for (const locale of localesFor('', language)) yield locale;
  const [letter] = OWN_SCRIPT.exec(text) ?? [];
  if (letter !== undefined) yield* localesOfScript(letter);
}

const REACH = 24;

/** What stands between the clock and the next number. */
function nearest(text: string, isBefore: boolean): string {
  const near = isBefore ? /\D*$/.exec(text.slice(-REACH)) : /^\D*/.exec(text.slice(0, REACH));
  return foldDateWord(near?.[0] ?? '').replace(/\s+/g, ' ');
}

/** Whether a name stands in a text as words of its own; scripts without spaces have it next to others. */
function stands(name: string, text: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  if (!/[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Armenian}]/u.test(name)) return true;
  return !/[\p{L}\p{M}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{M}]/u.test(text.slice(at + name.length));
}

/** Names of the parts of the day, the longest first. */
function periodsOf(locale: string): ReadonlyMap<string, Hours> {
  let periods = tables.get(locale);
  if (periods === undefined) {
    periods = collectPeriods(locale);
    tables.set(locale, periods);
  }
  return periods;
}

function collectPeriods(locale: string): ReadonlyMap<string, Hours> {
  const periods = new Map<string, Set<number>>();
  for (const dayPeriod of [undefined, 'short', 'long'] as const) {
    const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', hourCycle: 'h12', timeZone: 'UTC', dayPeriod });
    for (let hour = 0; hour < 24; hour++) {
      const part = format.formatToParts(hour * 3_600_000).find(({ type }) => type === 'dayPeriod');
      const name = foldDateWord(part?.value ?? '').replace(/\s+/g, ' ');
      if (/\p{L}/u.test(name)) periods.set(name, (periods.get(name) ?? new Set()).add(hour));
    }
  }
  return new Map([...periods].sort(([one], [other]) => other.length - one.length));
}
