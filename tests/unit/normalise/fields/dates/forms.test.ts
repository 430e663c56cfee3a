import { describe, expect, it } from 'vitest';
import type { DateContext } from '../../../../../functions/normalise/fields/dates/date-context.ts';
import { dayInUrl } from '../../../../../functions/normalise/fields/dates/url-dates.ts';
import { readDate } from '../../../../../functions/normalise/fields/dates.ts';

const at = (text: string, context: DateContext = {}) =>
  readDate(text, context)?.at.toISOString().replace(':00.000Z', 'Z');
const day = (text: string, language: string) => readDate(text, { language })?.day;

describe('a time of day', () => {
  it.each([
    ['14:30 Uhr am 5. Juni 2014', 'de', '2014-06-05T14:30Z'],
    ['9:30 am 5. Juni 2014', 'de', '2014-06-05T09:30Z'],
    ['5 June 2014 2:30 Amsterdam', 'en', '2014-06-05T02:30Z'],
    ['2:30 PM, 5 June 2014', 'en', '2014-06-05T14:30Z'],
    ['5 June 2014 at 2 p.m.', 'en', '2014-06-05T14:00Z'],
    ['2014년 6월 5일 오후 2:30', 'ko', '2014-06-05T14:30Z'],
    ['2014년 6월 5일 오전 9시 5분', 'ko', '2014-06-05T09:05Z'],
    ['2014.06.05 PM 2:30', 'ko', '2014-06-05T14:30Z'],
    ['5 Ιουνίου 2014, 2:30 μ.μ.', 'el', '2014-06-05T14:30Z'],
    ['2014年6月5日 午後2時30分', 'ja', '2014-06-05T14:30Z'],
    ['2014年6月5日 晚上8:30', 'zh', '2014-06-05T20:30Z'],
    ['5 juin 2014 à 14 h 30', 'fr', '2014-06-05T14:30Z'],
    ['5 giugno 2014, ore 14.30', 'it', '2014-06-05T14:30Z'],
    ['5. juni 2014 kl. 14.30', 'da', '2014-06-05T14:30Z'],
    ['05/06/2014 14h', 'pt', '2014-06-05T14:00Z'],
    ['1430 GMT, 5 June 2014', 'en', '2014-06-05T14:30Z'],
  ])('is read: %s', (text, language, expected) => {
    expect(at(text, { language })).toBe(expected);
  });

  it.each(['Marianne1 am 20.09.2020', '5 June 2014 · 12 comments', 'June 5, 2014, $14.30', '5 June 2014 3 min read'])(
    'is not made of other numbers: %s',
    (text) => {
      expect(readDate(text)?.precision).toBe('day');
    },
  );
});

describe('a zone', () => {
  it.each([
    ['5 June 2014 14:30 MESZ', {}, '2014-06-05T12:30Z'],
    ['5 June 2014 14:30 (CEST)', {}, '2014-06-05T12:30Z'],
    ['5 June 2014 14:30 ET', {}, '2014-06-05T18:30Z'],
    ['5 January 2014 14:30 ET', {}, '2014-01-05T19:30Z'],
    ['5 June 2014 14:30 AEDT', {}, '2014-06-05T03:30Z'],
    ['5 June 2014 14:30 WIB', {}, '2014-06-05T07:30Z'],
    ['5 июня 2014 г., 14:30 (мск)', { language: 'ru' }, '2014-06-05T10:30Z'],
    ['5 июня 2020 г., 14:30 (мск)', { language: 'ru' }, '2020-06-05T11:30Z'],
    ['5 June 2014 14:30 Europe/Berlin', {}, '2014-06-05T12:30Z'],
    ['2014-06-05T14:30:00[America/New_York]', {}, '2014-06-05T18:30Z'],
    ['2014-06-05 14:30:00 \u221204:00', {}, '2014-06-05T18:30Z'],
    ['2014-06-05T14:30+02', {}, '2014-06-05T12:30Z'],
    ['5 June 2014 14:30 GMT+2', {}, '2014-06-05T12:30Z'],
    ['5 June 2014 14:30 IST', { country: 'IN' }, '2014-06-05T09:00Z'],
    ['5 June 2014 14:30 IST', { country: 'IE' }, '2014-06-05T13:30Z'],
    ['5 June 2014 14:30 IST', { language: 'he' }, '2014-06-05T12:30Z'],
    ['5 June 2014 14:30 EST', { country: 'AU' }, '2014-06-05T04:30Z'],
    ['5 June 2014 14:30 CST', { language: 'zh' }, '2014-06-05T06:30Z'],
    ['5. Juni 2014, 14:30 Mitteleuropäische Sommerzeit', { language: 'de' }, '2014-06-05T12:30Z'],
    ['June 5, 2014 2:30 PM Eastern Time', { language: 'en' }, '2014-06-05T18:30Z'],
    ['2014年6月5日 14:30 日本標準時', { language: 'ja' }, '2014-06-05T05:30Z'],
  ] as const)('is read: %s', (text, context, expected) => {
    expect(at(text, context)).toBe(expected);
    expect(readDate(text, context)?.warnings).toEqual([]);
  });

  it.each([
    '5 June 2014 14:30 IST',
    '5 June 2014 14:30',
    '5 June 2014, 10:00-18:00',
    '5 June 2014 14:30 XYZ',
    '5 juin 2014 14:30 et plus',
  ])('that has several meanings or none is not guessed in silence: %s', (text) => {
    expect(readDate(text)?.warnings).toEqual(['timezone_assumed_utc']);
    expect(readDate(text)?.offset).toBeNull();
  });
});

describe('day and month', () => {
  it.each([
    ['05/06/2014', { language: 'de' }, '2014-06-05', []],
    ['05/06/2014', { language: 'en-US' }, '2014-05-06', ['date_month_first_assumed']],
    ['05/06/2014', { language: 'en-GB' }, '2014-06-05', ['date_day_first_assumed']],
    ['05/06/2014', { language: 'en', country: 'GB' }, '2014-06-05', ['date_day_first_assumed']],
    ['05/06/2014', { language: 'en', country: 'US' }, '2014-05-06', ['date_month_first_assumed']],
    ['05/06/2014', { language: 'en' }, '2014-06-05', ['date_day_first_assumed']],
    ['05/06/2014', { language: 'ko' }, '2014-06-05', ['date_day_first_assumed']],
    ['05/06/2014', { order: 'MDY' }, '2014-05-06', []],
    ['25/06/2014', { language: 'en-US' }, '2014-06-25', []],
    ['05.06.14', { language: 'de' }, '2014-06-05', []],
    ['14. 6. 5.', { language: 'ko' }, '2014-06-05', []],
    ['6/25/14', {}, '2014-06-25', []],
    ['5.VI.2014', { language: 'pl' }, '2014-06-05', []],
    ['2014. VI. 5.', { language: 'hu' }, '2014-06-05', []],
    ['2021. III. 3.', { language: 'hu' }, '2021-03-03', []],
    ['2021.III.3', { language: 'hu' }, '2021-03-03', []],
    ['2014/VI/05', { language: 'hu' }, '2014-06-05', []],
    ['2014-XII-31', { language: 'hu' }, '2014-12-31', []],
    ['Budapest, 2014. VI. 5.', { language: 'hu' }, '2014-06-05', []],
    ['1998. IX. 1.', { language: 'hu' }, '1998-09-01', []],
    ['2020. X. 23.', { language: 'hu' }, '2020-10-23', []],
    ['2019. XI. 4. hétfő', { language: 'hu' }, '2019-11-04', []],
    ['2005. IV. 30.', { language: 'hu' }, '2005-04-30', []],
    ['5/6-2014', { language: 'da' }, '2014-06-05', []],
    ['5/6 2014', { language: 'sv' }, '2014-06-05', ['date_day_first_assumed']],
  ] as const)('come in the order of language and country: %s, %o', (text, context, expected, warnings) => {
    expect(readDate(text, context)).toMatchObject({ day: expected, warnings });
  });

  it('are month first beside a clock of twelve hours, where no country is known', () => {
    expect(readDate('6/5/2014 2:30:00 PM')).toMatchObject({ day: '2014-06-05' });
    expect(readDate('6/5/2014 2:30:00 PM', { language: 'en-AU' })).toMatchObject({ day: '2014-05-06' });
  });

  it('are not read where nobody can tell them from a short year', () => {
    expect(readDate('6/5/14', { language: 'en' })).toBeNull();
  });
});

describe('a month', () => {
  it.each([
    ['13 شباط 2018', 'ar', '2018-02-13'],
    ['13 تشرين الثاني 2018', 'ar', '2018-11-13'],
    ['13 فيفري 2018', 'ar', '2018-02-13'],
    ['13 غشت 2018', 'ar', '2018-08-13'],
    ['5 حزيران/يونيو 2014', 'ar', '2014-06-05'],
    ['5 تشرين الأول/أكتوبر 2014', 'ar', '2014-10-05'],
    ['5. Jänner 2014', 'de', '2014-01-05'],
    ['5 ΙΟΥΝΙΟΥ 2014', 'el', '2014-06-05'],
    ['05 ARALIK 2014', 'tr', '2014-12-05'],
    ['5 ביוני 2014', 'he', '2014-06-05'],
    ['2014 m. birželio 5 d.', 'lt', '2014-06-05'],
    ['2014. gada 5. jūnijs', 'lv', '2014-06-05'],
    ['1° giugno 2014', 'it', '2014-06-01'],
    ['5 de setiembre de 2014', 'es', '2014-09-05'],
    ['Torsdag d. 5. juni 2014', 'da', '2014-06-05'],
    ['11 Deireadh Fómhair 2019', 'ga', '2019-10-11'],
    ['Ngày 5 tháng 6 năm 2014', 'vi', '2014-06-05'],
    ['5th of June, 2014', 'en', '2014-06-05'],
    ['二〇一四年六月十五日', 'zh', '2014-06-15'],
  ])('has its names in every language and region: %s', (text, language, expected) => {
    expect(day(text, language)).toBe(expected);
  });
});

describe('a date of another calendar', () => {
  it.each([
    ['۱۵ خرداد ۱۳۹۳', 'fa', '2014-06-05'],
    ['۱۴۰۲/۰۳/۱۵', 'fa', '2023-06-05'],
    ['7 شعبان 1435 هـ', 'ar', '2014-06-05'],
    ['5 มิถุนายน 2557', 'th', '2014-06-05'],
    ['5/6/57', 'th', '2014-06-05'],
    ['平成26年6月5日', 'ja', '2014-06-05'],
    ['令和元年6月5日', 'ja', '2019-06-05'],
    ['H26.6.5', 'ja', '2014-06-05'],
    ['103/06/05', 'zh-TW', '2014-06-05'],
    ['民國103年6月5日', 'zh-TW', '2014-06-05'],
  ])('is read: %s', (text, language, expected) => {
    expect(day(text, language)).toBe(expected);
  });
});

describe('a date of a program', () => {
  it.each([
    ['Thu Jun 05 14:30:00 +0000 2014', '2014-06-05T14:30Z'],
    ['Thu Jun  5 14:30:00 2014', '2014-06-05T14:30Z'],
    ['/Date(1401978600000)/', '2014-06-05T14:30Z'],
    ['/Date(1401978600000+0200)/', '2014-06-05T14:30Z'],
    ['1401978600000000', '2014-06-05T14:30Z'],
    ['1401978600000000000', '2014-06-05T14:30Z'],
    ['2014-06-05-14-30-00', '2014-06-05T14:30Z'],
    ['2014-06-05T143000Z', '2014-06-05T14:30Z'],
    ['2014-06-05CEST14:30:00+0200', '2014-06-05T12:30Z'],
    ['2014-W23-4', '2014-06-05T00:00Z'],
    ['2014-156', '2014-06-05T00:00Z'],
  ])('is read: %s', (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it.each([
    ['946684800', '2000-01-01T00:00Z'],
    ['946684800000', '2000-01-01T00:00Z'],
    ['201406', '2014-06-01T00:00Z'],
  ])('is one only in a field for dates: %s', (text, expected) => {
    expect(at(text, { isField: true })).toBe(expected);
    expect(readDate(text)).toBeNull();
  });

  it.each(['0', '1970-01-01T00:00:00Z', '0001-01-01', '2014-W54-1', '2014-367', '2014-02-30', '-561600000'])(
    'that stands for none is none: %s',
    (text) => {
      expect(readDate(text, { isField: true })?.at.getUTCFullYear() ?? 0).toBeLessThan(2);
    },
  );
});

describe('an address', () => {
  it.each([
    ['https://a.example/2014/06/05/salt', '2014-06-05'],
    ['https://a.example/2014/6/5/salt', '2014-06-05'],
    ['https://a.example/2014/jun/05/salt', '2014-06-05'],
    ['https://a.example/n1/2014/0605/c1001.html', '2014-06-05'],
    ['https://a.example/20140605/salt', '2014-06-05'],
    ['https://a.example/salt-market-2014-06-05.html', '2014-06-05'],
    ['https://a.example/05-06-2014/salt', '2014-06-05'],
    ['https://a.example/story?date=2014-06-05&id=7', '2014-06-05'],
    ['https://a.example/2014/salt', null],
    ['https://a.example/2014/13/05/salt', null],
    ['https://a.example/2014/the/05/salt', null],
    ['https://a.example/article-20141', null],
    ['https://a.example/salt-20140605-1234.html', '2014-06-05'],
    ['https://a.example/salt-20141305-1234.html', null],
    ['https://a.example/id/201406051', null],
  ])('has its day: %s', (url, expected) => {
    expect(dayInUrl(url)).toBe(expected);
  });
});
