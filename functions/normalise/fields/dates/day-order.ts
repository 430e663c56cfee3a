import { countryOf, type DateContext, type DayOrder, primaryLanguage } from './date-context.ts';

const orders = new Map<string, DayOrder | null>();
const MOST_ORDERS = 1_000;

/**
 * The order of day, month and year in dates of numbers, by the conventions of language and country. Null where they
 * don't tell: English without a country is written in both orders.
 */
export function orderOfLocale(context: DateContext): DayOrder | null {
  const language = primaryLanguage(context);
  const country = countryOf(context);
  if (country === undefined && (language === '' || language === 'en')) return null;
  const locale = [language || likelyLanguage(country), country].filter(Boolean).join('-');
  let order = orders.get(locale);
  if (order === undefined) {
    order = shortOrder(locale);
    if (orders.size < MOST_ORDERS) orders.set(locale, order);
  }
  return order;
}

function likelyLanguage(country: string | undefined): string {
  return country === undefined ? '' : (regionOf(`und-${country}`)?.language ?? '');
}

function regionOf(locale: string): Intl.Locale | null {
  try {
    return new Intl.Locale(locale).maximize();
  } catch {
    return null;
  }
}

/** The order of the shortest form. English of a country that Unicode has none for is written in both orders. */
function shortOrder(locale: string): DayOrder | null {
  try {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'short', calendar: 'gregory', timeZone: 'UTC' });
    if (locale.startsWith('en-') && format.resolvedOptions().locale === 'en') return null;
    const order = format
      .formatToParts(0)
      .map(({ type }) => ({ day: 'D', month: 'M', year: 'Y' })[type as string] ?? '')
      .join('');
    return order === 'DMY' || order === 'MDY' || order === 'YMD' ? order : null;
  } catch {
    return null;
  }
}

const FULL = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2\d{4}(?!\d)/g;

/** The order that dates of one file have, where one of them can be read in that order only. */
export function orderOfOthers(texts: readonly string[]): DayOrder | undefined {
  const orders = new Set<DayOrder>();
  for (const [, first = '', , second = ''] of texts.flatMap((text) => [...text.slice(0, 200).matchAll(FULL)])) {
    if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) orders.add('DMY');
    if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) orders.add('MDY');
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}
