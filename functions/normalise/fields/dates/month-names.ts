import type { CalendarSystem } from './foreign-calendars.ts';
import { foldDateWord, localesFor } from './locales.ts';

/** A month, 1 to 12, and the calendar that it is of. */
export interface MonthName {
  month: number;
  system: CalendarSystem;
}

interface DateNames {
  months: Map<string, MonthName>;
  weekdays: Set<string>;
}

/** Calendars that are in use beside the Gregorian one where a language is spoken. */
const SYSTEMS: Readonly<Record<string, readonly CalendarSystem[]>> = {
  ar: ['islamic-umalqura'],
  fa: ['persian'],
  'fa-AF': ['persian'],
  ps: ['persian'],
  ur: ['islamic-umalqura'],
};

const tables = new Map<string, DateNames>();
const remembered = new Map<string, MonthName | null>();
const MOST_REMEMBERED = 5_000;

/**
 * The month that a name stands for, in any language, long or short, as it stands in a date; null where it is none.
 * @param language primary language of the text around it: months go by each other's names in several languages
 */
export function monthNamed(name: string, language = ''): MonthName | null {
  const folded = foldDateWord(name);
  const key = `${language} ${folded}`;
  let found = remembered.get(key);
  if (found === undefined) {
    found = lookUp(folded, language);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, found);
  }
  return found;
}

/** Whether a word is a day of the week. */
export function isWeekday(word: string, language = ''): boolean {
  const folded = foldDateWord(word);
  for (const locale of localesFor(folded, language)) if (namesIn(locale).weekdays.has(folded)) return true;
  return false;
}

function lookUp(folded: string, language: string): MonthName | null {
  if (folded === '') return null;
  for (const locale of localesFor(folded, language)) {
    const found = namesIn(locale).months.get(folded);
    if (found) return found;
  }
  return lookUpInflected(folded, language);
}

/** A preposition that Hebrew writes with the word: "ביוני" is "in June". */
const PREFIX = /^[בל](?=\p{L}{2})/u;
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 3;
/** Languages without endings on the names of months: a longer word is another one there. */
const UNINFLECTED = new Set(['', 'ar', 'fa', 'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'da', 'nb', 'nn', 'no', 'sv']);

/** "ekainaren", "júniusi", "Haziran'da": a whole name and an ending. */
function lookUpInflected(folded: string, language: string): MonthName | null {
  if (PREFIX.test(folded)) return lookUp(folded.replace(PREFIX, ''), language);
  if (UNINFLECTED.has(language)) return null;
  for (const locale of localesFor(folded, language)) {
    if (!locale.startsWith(language)) break;
    for (const [name, month] of namesIn(locale).months) {
      const rest = folded.length - name.length;
      if (name.length >= SHORTEST_STEM && rest > 0 && rest <= LONGEST_ENDING && folded.startsWith(name)) return month;
    }
  }
  return null;
}

function namesIn(locale: string): DateNames {
  let names = tables.get(locale);
  if (names === undefined) {
    names = collectNames(locale);
    tables.set(locale, names);
  }
  return names;
}

function collectNames(locale: string): DateNames {
  const names: DateNames = { months: new Map(), weekdays: new Set() };
  for (const system of ['gregory', ...(SYSTEMS[locale] ?? [])] as const) addMonths(names, locale, system);
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
    for (let day = 1; day <= 7; day++) names.weekdays.add(foldDateWord(format.format(Date.UTC(2024, 0, day))));
  }
  return names;
}

/** Days of which every month of a calendar has one. */
const DAYS = {
  gregory: Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 15)),
  others: Array.from({ length: 27 }, (_, step) => Date.UTC(2024, 0, 1 + step * 14)),
};

/** With a day in it the name is inflected ("30 марта"), alone it is not ("март"). */
const CONTEXTS = [
  { day: 'numeric', year: 'numeric' },
  { weekday: 'long', day: 'numeric', year: 'numeric' },
  {},
] as const;

function addMonths(names: DateNames, locale: string, system: CalendarSystem): void {
  for (const month of ['long', 'short'] as const)
    for (const context of CONTEXTS) addForms(names, locale, system, { month, ...context });
}

function addForms(
  { months }: DateNames,
  locale: string,
  system: CalendarSystem,
  form: Intl.DateTimeFormatOptions,
): void {
  const options = { ...form, calendar: system, numberingSystem: 'latn', timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(locale, options);
  const numbers = new Intl.DateTimeFormat('en', { ...options, month: 'numeric' });
  for (const at of DAYS[system === 'gregory' ? 'gregory' : 'others']) {
    const month = Number(partOf(numbers, at)[0]);
    for (const name of partOf(format, at).map(foldDateWord))
      if (/\p{L}/u.test(name) && !months.has(name)) months.set(name, { month, system });
  }
}

/** The name of a month, and the name with the ending that Basque sets behind it in a date. */
function partOf(format: Intl.DateTimeFormat, at: number): string[] {
  const parts = format.formatToParts(at);
  const place = parts.findIndex(({ type }) => type === 'month');
  const [name = '', next = ''] = [parts[place]?.value, parts[place + 1]?.value];
  const [ending = ''] = /^\p{L}+/u.exec(next) ?? [];
  return ending === '' ? [name] : [name, name + ending];
}
