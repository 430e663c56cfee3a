import * as v from 'valibot';
import { domainOf } from '../../web-domain.ts';
import { DATE_TEXT, isDateText } from '../dates/date-text.ts';
import { canonicalZone, isTimeZone } from '../dates/time-zone.ts';
import { isSealed } from './seal.ts';

/** The limit of values of one repeatable parameter: more than people ask for, and fewer than OpenSearch allows in a query. */
const MAX_VALUES = 100;

/** A whole number, written in digits only. */
export function wholeNumber(smallest: number, largest: number) {
  const message = `must be a whole number from ${smallest} to ${largest}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.minValue(smallest, message),
    v.maxValue(largest, message),
  );
}

/** One of a few fixed values. */
export function oneOf<const T extends readonly string[]>(values: T) {
  return v.picklist(values, `must be one of ${values.join(', ')}`);
}

/** `true` or `false`. */
export function flag() {
  return v.pipe(
    oneOf(['true', 'false']),
    v.transform((value) => value === 'true'),
  );
}

/** Text with a limit of characters (code points). */
export function text(longest: number) {
  const characters = (value: string) => [...value].length;
  return v.pipe(
    v.string(),
    v.check(
      (value) => characters(value) <= longest,
      ({ input }) => `must be at most ${longest} characters long, and has ${characters(input)}`,
    ),
    v.metadata({ maxLength: longest }),
  );
}

/** A list of any texts, without duplicates. */
export function anyOf() {
  return listOf(v.string());
}

/** A list of a few fixed values, without duplicates. */
export function someOf<const T extends readonly string[]>(values: T) {
  return listOf(v.picklist(values, `must be one or more of ${values.join(', ')}`));
}

/** A list of sites as the index writes them, without duplicates. An address stands for its site. */
export function domains() {
  const domain = (written: string) => domainOf(written.includes('://') ? written : `http://${written}`) ?? written;
  return listOf(v.pipe(v.string(), v.transform(domain)));
}

/** A list of BCP 47 tags in lower case, as the index has them. */
export function languages() {
  const tag = v.pipe(v.string(), v.regex(/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i, 'must be BCP 47 language tags'));
  return listOf(v.pipe(tag, v.toLowerCase()));
}

/** A list of formats of files, in lower case as the index has them. */
export function formats() {
  return listOf(v.pipe(v.string(), v.toLowerCase()));
}

/** A year, a month, a day or a moment. Relative dates have been replaced before. */
export function dateText() {
  const message =
    'must be a date: YYYY, YYYY-MM, YYYY-MM-DD, RFC 3339, or one such as 24h, 7d, 3m, 1y, today, yesterday';
  return v.pipe(v.string(), v.check(isDateText, message), v.metadata({ pattern: DATE_TEXT }));
}

/** A time zone of the IANA database. */
export function timeZone() {
  const message = 'must be an IANA time zone such as Europe/Berlin';
  return v.pipe(v.string(), v.check(isTimeZone, message), v.transform(canonicalZone));
}

/** A cursor. Whether it belongs to the request is checked later, with all parameters. */
export function sealedText() {
  return v.pipe(v.string(), v.check(isSealed, 'must be the "nextCursor" of an answer'));
}

function listOf<T>(item: v.GenericSchema<string, T>) {
  return v.pipe(
    v.array(item),
    v.transform((values) => [...new Set(values)]),
    v.maxLength(MAX_VALUES, `must have at most ${MAX_VALUES} values`),
  );
}
