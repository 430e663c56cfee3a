import type { CalendarSystem } from './foreign-calendars.ts';
import { foldDateWord, localesFor } from './locales.ts';

/** A month, 1 to 12, and the calendar that it is of. */
export interface MonthName {
  month: number;
  system: CalendarSystem;
}

type MonthNames = Map<string, MonthName>;

/** Calendars that are in use beside the Gregorian one where a language is spoken. */
const SYSTEMS: Readonly<Record<string, readonly CalendarSystem[]>> = {
  ar: ['islamic-umalqura'],
  fa: ['persian'],
  'fa-AF': ['persian'],
  ps: ['persian'],
  ur: ['islamic-umalqura'],
};

const tables = new Map<string, MonthNames>();
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

/** Spellings that the locale data does not have: those of Egyptian papers, and months that are counted in words. */
const SPELLINGS: ReadonlyMap<string, number> = new Map(
  [
    'يونيه 6, يوليه 7',
    'tháng một 1, tháng giêng 1, tháng hai 2, tháng ba 3, tháng tư 4, tháng năm 5, tháng sáu 6, tháng bảy 7, tháng tám 8',
    'tháng chín 9, tháng mười 10, tháng chạp 12',
  ]
    .join(', ')
    .split(', ')
    .map((entry) => [foldDateWord(entry.slice(0, entry.lastIndexOf(' '))), Number(entry.split(' ').at(-1))] as const),
);

function lookUp(folded: string, language: string): MonthName | null {
  if (folded === '') return null;
  const spelled = SPELLINGS.get(folded);
  if (spelled !== undefined) return { month: spelled, system: 'gregory' };
  for (const locale of localesFor(folded, language)) {
    const found = namesIn(locale).get(folded);
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
    for (const [name, month] of namesIn(locale)) {
      const rest = folded.length - name.length;
      if (name.length >= SHORTEST_STEM && rest > 0 && rest <= LONGEST_ENDING && folded.startsWith(name)) return month;
    }
  }
  return lookUpStem(folded, language);
}

/** "jūnijā" is "jūnijs" with another ending: all but the last letters are the same, and no other month begins so. */
function lookUpStem(folded: string, language: string): MonthName | null {
  const stem = folded.slice(0, -1);
  if (stem.length <= SHORTEST_STEM) return null;
  const found = [...localesFor(folded, language)]
    .filter((locale) => locale.startsWith(language))
    .flatMap((locale) => [...namesIn(locale)])
    .filter(([name]) => name.slice(0, -1) === stem)
    .map(([, month]) => month);
  return found.every(({ month }) => month === found[0]?.month) ? (found[0] ?? null) : null;
}

function namesIn(locale: string): MonthNames {
  let names = tables.get(locale);
  if (names === undefined) {
    names = collectNames(locale);
    tables.set(locale, names);
  }
  return names;
}

/** With a day in it the name is inflected ("30 марта"), alone it is not ("март"); Lithuanian shortens it by a weekday only. */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'long' },
  { month: 'short', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric', weekday: 'long' },
  { month: 'short' },
];

function collectNames(locale: string): MonthNames {
  const names: MonthNames = new Map();
  for (const system of ['gregory', ...(SYSTEMS[locale] ?? [])] as const)
    for (const form of FORMS) addForm(names, locale, system, form);
  return names;
}

function addForm(names: MonthNames, locale: string, system: CalendarSystem, form: Intl.DateTimeFormatOptions): void {
  const options = { ...form, calendar: system, numberingSystem: 'latn', timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(locale, options);
  for (const [at, month] of daysOf(system))
    for (const name of namesOf(format, at).map(foldDateWord))
      if (/\p{L}/u.test(name) && !names.has(name)) names.set(name, { month, system });
}

/** Days of which every month of a calendar has one, with its number. */
function daysOf(system: CalendarSystem): (readonly [at: number, month: number])[] {
  if (system === 'gregory') return Array.from({ length: 12 }, (_, month) => [Date.UTC(2024, month, 15), month + 1]);
  const numbers = new Intl.DateTimeFormat('en-u-nu-latn', { calendar: system, timeZone: 'UTC', month: 'numeric' });
  const days = Array.from({ length: 27 }, (_, step) => Date.UTC(2024, 0, 1 + step * 14));
  return days.map((at) => [at, Number(namesOf(numbers, at)[0])]);
}

/** The name of a month, and the name with the ending that Basque sets behind it in a date. */
function namesOf(format: Intl.DateTimeFormat, at: number): string[] {
  const parts = format.formatToParts(at);
  const place = parts.findIndex(({ type }) => type === 'month');
  const [name = '', next = ''] = [parts[place]?.value, parts[place + 1]?.value];
  const [ending = ''] = /^\p{L}+/u.exec(next) ?? [];
  return ending === '' ? [name] : [name, name + ending];
}
