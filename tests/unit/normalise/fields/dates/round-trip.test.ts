import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../../functions/engine/languages.ts';
import { resolvePublication } from '../../../../../functions/normalise/fields/publication-date.ts';

/** `cjk` stands for three languages, `no` is written in two forms, some languages differ by country. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar', 'ar-EG', 'ar-SY', 'ar-DZ', 'ar-MA'],
  cjk: ['zh', 'zh-TW', 'ja', 'ko'],
  de: ['de', 'de-AT', 'de-CH'],
  en: ['en', 'en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'],
  es: ['es', 'es-MX', 'es-PE'],
  fr: ['fr', 'fr-CA'],
  no: ['no', 'nb', 'nn'],
  pt: ['pt', 'pt-PT'],
};
const LOCALES = Object.keys(LANGUAGES)
  .filter((language) => language !== 'und')
  .flatMap((language) => OTHERS[language] ?? [language]);

const STYLES = ['full', 'long', 'medium', 'short'] as const;
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  ...STYLES.map((dateStyle) => ({ dateStyle })),
  ...STYLES.map((dateStyle) => ({ dateStyle, timeStyle: 'short' as const })),
  { dateStyle: 'long', timeStyle: 'long' },
  { weekday: 'long', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
];

/** Days that may be months and others, in the morning, at noon, in the evening and right after midnight. */
const MOMENTS = [
  '2014-06-05T14:30:00Z',
  '2014-06-05T09:05:00Z',
  '2021-12-25T00:30:00Z',
  '2023-02-03T23:45:00Z',
  '2019-10-11T12:00:00Z',
  '2024-03-28T07:15:00Z',
  '2016-08-12T18:50:00Z',
].map((moment) => new Date(moment));

const UPLOADED = new Date('2026-01-01T00:00:00Z');

function readAgain(locale: string) {
  const wrong: string[] = [];
  const undated: string[] = [];
  for (const form of FORMS)
    for (const moment of MOMENTS) {
      const text = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(moment);
      const surroundings = { url: null, uploadedAt: UPLOADED, language: locale };
      const { publication, warnings } = resolvePublication([{ text, from: 'metadata' }], surroundings);
      const isTimed = form.timeStyle !== undefined || form.hour !== undefined;
      const expected = isTimed ? moment.toISOString() : `${moment.toISOString().slice(0, 10)}T00:00:00.000Z`;
      if (publication.publishedAt === null) undated.push(`${text} ${warnings.join()}`);
      else if (new Date(publication.publishedAt).toISOString() !== expected)
        wrong.push(`${text}: ${publication.publishedAt}`);
    }
  return { wrong, undated };
}

describe('a date that Unicode writes is read as the same moment', () => {
  it.each(LOCALES)('in %s', (locale) => {
    const { wrong, undated } = readAgain(locale);
    expect(wrong).toEqual([]);
    expect(undated.filter((text) => !text.endsWith('date_unreadable'))).toEqual([]);
    // English of no country writes 6/5/14, which nobody can read.
    const most = locale === 'en' ? MOMENTS.length : FORMS.length * MOMENTS.length * 0.03;
    expect(undated.length, undated.join('\n')).toBeLessThanOrEqual(most);
  });
});
