import { describe, expect, it } from 'vitest';
import { isDateLine, readDate } from '../../../../../functions/normalise/fields/dates.ts';
import { onlyArticle } from '../../normalise-file.ts';

const dayOf = (text: string, language: string) => readDate(text, { language })?.day;

describe('a date in letters or numbers that the locale data does not have', () => {
  it.each([
    ['JUEVES 5 DE JUNIO DEL 2014', 'es'],
    ['5 DE JUNHO DE 2014', 'pt'],
    ['5 يونيه 2014', 'ar'],
    ['Thứ Năm, 05 tháng Sáu 2014', 'vi'],
    ['2014. gada 5. jūnijā', 'lv'],
    ['中華民國一百零三年六月五日', 'zh-TW'],
    ['民國 103.06.05', 'zh-TW'],
    ['平成26年(2014年)6月5日', 'ja'],
    ['2014年（平成26年）6月5日', 'ja'],
    ['2014(平成26)年6月5日', 'ja'],
    ['5 มิ.ย. 57', 'th'],
  ])('is read: %s', (text, language) => {
    expect(dayOf(text, language)).toBe('2014-06-05');
  });

  it("has the apostrophe of typewriters: 5 d'agost de 2014", () => {
    expect(dayOf("5 d'agost de 2014", 'ca')).toBe('2014-08-05');
  });

  it.each([
    ['5 tháng Mười Một 2014', 'vi'],
    ['5 jumta 2014', 'lv'],
    ['2014年(第6回)6月5日', 'ja'],
    ['昭和基地 103.06.05', 'ja'],
  ])('is no other one: %s', (text, language) => {
    expect(dayOf(text, language)).toBeUndefined();
  });
});

describe('a line with a date that only some languages write so', () => {
  it.each(['5/6 2014', 'Publicerad 5/6-2014', 'H26.6.5', '103-06-05', '發布日期 103/06/05'])('is one: %s', (line) => {
    expect(isDateLine(line)).toBe(true);
  });

  it.each(['Heft 5/6 2014', 'Room 103-06-05', 'Draw H26.6.5', 'Group 5/6-2014'])(
    'is none beside a word: %s',
    (line) => {
      expect(isDateLine(line)).toBe(false);
    },
  );
});

describe('the half of the day', () => {
  it.each([
    ['۵ ژوئن ۲۰۱۴ ۲:۳۰ بعدازظهر', 'fa', '2014-06-05T14:30:00.000Z'],
    ['2014-06-05T24:00:00Z', 'en', '2014-06-06T00:00:00.000Z'],
    ['5. Juni 2014, 9:30 Uhr', 'de', '2014-06-05T09:30:00.000Z'],
  ])('is read: %s', (text, language, expected) => {
    expect(readDate(text, { language })?.at.toISOString()).toBe(expected);
  });

  it.each(['5 юни 2014 г. 2:30 сл.об.', '5 June 2014 2:30 x.y.'])(
    'that nobody knows leaves the date its day: %s',
    (text) => {
      expect(readDate(text, { language: 'bg' })?.precision).toBe('day');
    },
  );
});

describe('the day that a time element shows', () => {
  const page = (time: string) =>
    `<!DOCTYPE html><html lang="en"><head><title>Ferry sails again</title></head><body><article><h1>Ferry sails again</h1>${time}
    <p>The ferry between Norhaven and the island of Skell sails again after eleven days, the harbour office said.</p></article></body></html>`;

  it.each([
    ['2014-06-06T03:30:00Z', 'June 5, 2014 11:30 PM EDT', '2014-06-05'],
    ['2014-06-06T03:30:00Z', 'June 5, 2014 at 11:30 PM', '2014-06-05'],
    ['2014-06-04T15:15:00Z', '5 June 2014 00:15', '2014-06-05'],
  ])('is that of %s, shown as %s', async (moment, shown, day) => {
    const article = await onlyArticle(page(`<time datetime="${moment}">${shown}</time>`));
    expect(article).toMatchObject({ publishedAt: moment, publishedDay: day });
  });

  it.each([
    ['2014-06-06T03:30:00Z', 'June 5, 2014 11:37 PM'],
    ['2014-06-06T03:30:00Z', 'June 3, 2014 11:30 PM'],
    ['2014-06-06T03:30:00Z', 'June 5, 2014 11:30 PM CST'],
  ])('is not another moment: %s, shown as %s', async (moment, shown) => {
    const article = await onlyArticle(page(`<time datetime="${moment}">${shown}</time>`));
    expect(article).toMatchObject({ publishedAt: moment, publishedDay: '2014-06-06' });
  });
});
