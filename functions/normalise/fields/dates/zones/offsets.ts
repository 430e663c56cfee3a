import { countryOf, type DateContext, primaryLanguage } from '../date-context.ts';
import { foldDateWord } from '../locales.ts';
import { ABBREVIATIONS, BY_COUNTRY, NAMED_ZONES, WITH_SEASONS } from './abbreviations.ts';

const MOST_OFFSET = 14 * 60;

/** What is known of a clock whose zone is looked for. */
export interface ZonedClock {
  /** The clock's time as if it were in UTC, in milliseconds since 1970. */
  local: number;
  hasSeconds: boolean;
  /** Whether its day is written as by ISO 8601: what follows is no end of an opening time. */
  isIso: boolean;
}

const PREFIX = '(?:(?:UTC|GMT|\\p{L}{3,12}(?=\\s?[+-]\\d{1,2}:\\d\\d))\\s?)';
const OFFSET = new RegExp(`^[\\s,]*[(\\[]?(${PREFIX})?(\\s?)([+-])(\\d{1,2}?)(?::?(\\d{2}))?(?![\\d:.,]\\d|\\d)`, 'iu');
const ABBREVIATION = /(?<![\p{L}\d/])([A-Z]{1,5}|ChST|МСК|мск)(?![\p{L}\d/])/gu;
const IANA = /(?<![\p{L}\d])([A-Z][A-Za-z]+(?:_[A-Za-z]+)*(?:\/[A-Z][A-Za-z0-9+_-]+){1,2})/u;

/**
 * The offset of a clock in minutes east of UTC; null where no zone stands beside it, or one with several meanings.
 * @param behind what stands behind the clock
 * @param others everything else of the line
 */
export function offsetBeside(behind: string, others: string, clock: ZonedClock, context: DateContext): number | null {
  return (
    numericOffset(behind, clock) ??
    ianaOffset(behind, clock.local) ??
    abbreviated(behind, clock.local, context) ??
    namedOffset(`${behind} ${others}`, clock.local, context) ??
    numericOffset(/(?:UTC|GMT)\s?[+-]\d.*/.exec(others)?.[0] ?? '', clock) ??
    abbreviated(/\(([A-Z]{2,5})\)/.exec(others)?.[1] ?? '', clock.local, context)
  );
}

/** "+02:00", "GMT+2", "UTC -0530", "+02"; null for the end of opening hours. */
function numericOffset(text: string, { hasSeconds, isIso, local }: ZonedClock): number | null {
  const [, prefix, , sign, hours, minutes] = OFFSET.exec(text) ?? [];
  if (hours === undefined) return null;
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  if (size > MOST_OFFSET || Number(minutes ?? 0) > 59) return null;
  const isCertain = prefix !== undefined || hasSeconds || sign === '+';
  if (!isCertain && (minutes === undefined || (!isIso && isEndOfHours(size, local)))) return null;
  return sign === '-' ? -size : size;
}

/** In "10:00-12:00" it is the later time of two. */
function isEndOfHours(minutes: number, local: number): boolean {
  const clock = new Date(local);
  return minutes > clock.getUTCHours() * 60 + clock.getUTCMinutes();
}

function ianaOffset(text: string, local: number): number | null {
  const [, zone] = IANA.exec(text) ?? [];
  return zone === undefined ? null : offsetIn(zone, local);
}

const offsets = new Map<string, Intl.DateTimeFormat | null>();
const MOST_ZONES = 600;

/** The offset of a zone of the IANA database at a local time; null where there is no such zone. */
function offsetIn(zone: string, local: number): number | null {
  let format = offsets.get(zone);
  if (format === undefined) {
    format = offsetFormat(zone);
    if (offsets.size < MOST_ZONES) offsets.set(zone, format);
  }
  if (format === null) return null;
  const guess = offsetAt(format, local);
  return offsetAt(format, local - guess * 60_000);
}

function offsetFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}

function offsetAt(format: Intl.DateTimeFormat, at: number): number {
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

/** The first of the abbreviations of a text that has one meaning where it is from. */
function abbreviated(text: string, local: number, context: DateContext): number | null {
  for (const [, name = ''] of text.matchAll(ABBREVIATION)) {
    const upper = name.toUpperCase();
    const meanings = BY_COUNTRY.get(upper);
    const zone = WITH_SEASONS.get(upper);
    if (meanings) return meanings.get(countryOf(context) ?? '*') ?? meanings.get('*') ?? null;
    if (zone !== undefined) return offsetIn(zone, local);
    const offset = ABBREVIATIONS.get(upper);
    if (offset !== undefined) return offset;
  }
  return null;
}

/** Letters of the shortest name of a zone; shorter texts beside a clock are not looked up. */
const SHORTEST_NAME = 10;
const SHORTEST_CJK_NAME = 4;

/** "Eastern Standard Time", "Mitteleuropäische Sommerzeit", "中欧夏令时间" in the language of the text. */
function namedOffset(text: string, local: number, context: DateContext): number | null {
  const language = primaryLanguage(context) || 'en';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const fewest = /[\p{sc=Han}\p{sc=Hangul}]/u.test(text) ? SHORTEST_CJK_NAME : SHORTEST_NAME;
  if (letters < fewest || (language === 'en' && !/\btime\b/i.test(text))) return null;
  const folded = foldDateWord(text).replace(/\s+/g, ' ');
  for (const [name, offset] of zoneNames(language)) {
    if (folded.includes(name)) return typeof offset === 'number' ? offset : offsetIn(offset, local);
  }
  return null;
}

type ZoneNames = ReadonlyMap<string, number | string>;
const named = new Map<string, ZoneNames>();

function zoneNames(language: string): ZoneNames {
  let names = named.get(language);
  if (names === undefined) {
    names = collectZoneNames(language);
    named.set(language, names);
  }
  return names;
}

/** Names of standard and summer time with their offsets, and names without a season with their zones; the longest first. */
function collectZoneNames(language: string): ZoneNames {
  const names = new Map<string, number | string>();
  const locales = language === 'zh' ? ['zh', 'zh-Hant'] : [language];
  for (const locale of locales)
    for (const zone of NAMED_ZONES) {
      for (const month of [0, 6]) {
        const at = Date.UTC(2014, month, 15);
        addName(names, locale, zone, 'long', at, offsetIn(zone, at) ?? 0);
      }
      addName(names, locale, zone, 'longGeneric', Date.UTC(2014, 0, 15), zone);
    }
  return new Map([...names].sort(([one], [other]) => other.length - one.length));
}

function addName(
  names: Map<string, number | string>,
  locale: string,
  timeZone: string,
  timeZoneName: 'long' | 'longGeneric',
  at: number,
  offset: number | string,
): void {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName });
  const name = foldDateWord(format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '');
  if (/\p{L}{3}/u.test(name) && !/\d/.test(name) && !names.has(name)) names.set(name.replace(/\s+/g, ' '), offset);
}
