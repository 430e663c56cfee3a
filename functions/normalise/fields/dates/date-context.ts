/** What is known about the place where a date stands. */
export interface DateContext {
  /** BCP 47, of the text around it. */
  language?: string | undefined;
  /** ISO 3166, of the site. */
  country?: string | undefined;
  /** The order that other dates of the file have. */
  order?: DayOrder | undefined;
  /** Whether it is the value of a field for dates: a bare number can be a time there. */
  isField?: boolean | undefined;
  /** Whether forms that only some languages have are read although the language is not known. */
  isAnyLanguage?: boolean | undefined;
}

/** Whether day, month or year comes first in a date of numbers. */
export type DayOrder = 'DMY' | 'MDY' | 'YMD';

/** The language without script and region, in lower case; empty where it is not known. */
export function primaryLanguage({ language }: DateContext): string {
  const [primary = ''] = (language ?? '').toLowerCase().split('-', 1);
  return primary === 'und' ? '' : primary;
}

/** Languages of so many countries that one of them alone says little. */
const WORLD_LANGUAGES = new Set(['en', 'es', 'fr', 'pt', 'ar', '']);

/** The country that a date is from: its language tag names it, or its site, or it is where most speak the language. */
export function countryOf(context: DateContext): string | undefined {
  const [, region] = /^\p{L}{2,3}(?:-\p{L}{4})?-(\p{Lu}{2})\b/u.exec(context.language ?? '') ?? [];
  if (region !== undefined || context.country !== undefined) return region ?? context.country;
  const language = primaryLanguage(context);
  return WORLD_LANGUAGES.has(language) ? undefined : likelyRegion(language);
}

function likelyRegion(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region;
  } catch {
    return undefined;
  }
}

/** Country domains that are used all over the world for what their letters mean. */
const GENERIC_DOMAINS = new Set('ai am cc cd co fm gg im io is la ly me nu st sh tk to tv ws eu su'.split(' '));

/** The country of a site by the end of its host name. */
export function countryOfUrl(url: string | null): string | undefined {
  const [, end = ''] = /^https?:\/\/[^/?#]{1,253}\.([a-z]{2})(?=[:/?#]|$)/i.exec(url ?? '') ?? [];
  const domain = end.toLowerCase();
  if (domain === '' || GENERIC_DOMAINS.has(domain)) return undefined;
  return domain === 'uk' ? 'GB' : domain.toUpperCase();
}
