import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../../functions/engine/languages.ts';
import { parseAuthors } from '../../../../../functions/normalise/fields/authors.ts';

/** CLDR has no word for Sorani, and Chinese, Japanese and Korean are kept as one. */
const locales = Object.keys(LANGUAGES).filter((name) => !['cjk', 'ckb', 'ar', 'th'].includes(name));

describe('the word for "and" of a language that is stemmed', () => {
  it.each([...locales, 'nb', 'nn', 'pl', 'uk', 'sk', 'hr', 'ko'])('parts two names: %s', (locale) => {
    const byline = new Intl.ListFormat(locale, { type: 'conjunction' }).format(['Ada Michalak', 'Bo Lind']);
    expect(parseAuthors([byline], locale)).toEqual(['Ada Michalak', 'Bo Lind']);
  });

  it.each(locales)('parts three names: %s', (locale) => {
    const names = ['Ada Michalak', 'Bo Lind', 'Orla Penn'];
    expect(parseAuthors([new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)], locale)).toEqual(names);
  });

  it.each([
    ['أحمد سالم وليلى حداد', 'ar', ['أحمد سالم', 'ليلى حداد']],
    ['آدا میخالاک و بهرام لیند', 'fa', ['آدا میخالاک', 'بهرام لیند']],
    ['王小明和李华', 'zh', ['王小明', '李华']],
    ['山田太郎、鈴木花子', 'ja', ['山田太郎', '鈴木花子']],
    ['Ada Michalak e Inés Lind', 'es', ['Ada Michalak', 'Inés Lind']],
    ['Ada Michalak with Bo Lind', 'en', ['Ada Michalak', 'Bo Lind']],
    ['Ada Michalak + Bo Lind', 'en', ['Ada Michalak', 'Bo Lind']],
    ['Ada Michalak & Bo Lind', 'en', ['Ada Michalak', 'Bo Lind']],
    ['Ada Michalak / Bo Lind', 'en', ['Ada Michalak', 'Bo Lind']],
    ['Ada Michalak | Bo Lind', 'en', ['Ada Michalak', 'Bo Lind']],
    ['["Ada Michalak","Bo Lind"]', 'en', ['Ada Michalak', 'Bo Lind']],
  ])('is known in other forms too: %s', (byline, language, names) => {
    expect(parseAuthors([byline], language)).toEqual(names);
  });
});

describe('what stands beside names', () => {
  it.each([
    ['Von Jürgen Groß, Berlin', ['Jürgen Groß']],
    ['By Ada Michalak in Norhaven', ['Ada Michalak']],
    ['Reporting by Ada Michalak in Norhaven; Editing by Bo Lind', ['Ada Michalak']],
    ['Words: Ada Michalak. Photos: Bo Lind', ['Ada Michalak']],
    ['Text und Fotos: Ada Michalak', ['Ada Michalak']],
    ['Propos recueillis par Ada Michalak', ['Ada Michalak']],
    ['Aus Salzmünde berichtet Ada Michalak', ['Ada Michalak']],
    ['Door onze redacteur Ada Michalak', ['Ada Michalak']],
    ['FOCUS-Online-Experte Ada Michalak', ['Ada Michalak']],
    ['ADA MICHALAK Associated Press', ['Ada Michalak']],
    ['Ada Michalak, Staff Writer, and Bo Lind, Photographer', ['Ada Michalak']],
    ['新华社记者王小明', ['王小明']],
    ['文/王小明', ['王小明']],
    ['山田太郎記者', ['山田太郎']],
    ['홍길동 기자', ['홍길동']],
    ['Theresa May, May 14, 2024', ['Theresa May']],
    ['Ada Michalak is a reporter in Norhaven who covers trade and the weather.', []],
  ])('is no part of them: %s', (byline, names) => {
    expect(parseAuthors([byline])).toEqual(names);
  });

  it.each(['Norhaven Post', 'dpa', 'Redaktion', 'post.example', 'Bund für Salz e.V.', 'Salt & Co. KG'])(
    'is the author where nobody is named: %s',
    (name) => {
      expect(parseAuthors([name])).toEqual([name]);
    },
  );
});
