import { describe, expect, it } from 'vitest';
import { articlesOf } from './articles-of.ts';

const BODY = 'The ferry between Norhaven and Skell sails again after eleven days in the dock, and both shafts are new.';
const DAY = '2024-03-05T00:00:00Z';
const CLOCK = '2024-03-05T14:30:00Z';

async function dated(fields: object) {
  const [article] = await articlesOf({ title: 'Ferry sails again', body: BODY, ...fields });
  return article;
}

describe('a date in JSON', () => {
  it.each([
    [{ date: { year: 2024, month: 3, day: 5 } }, DAY],
    [{ date: { year: '2024', month: '03', day: '05' } }, DAY],
    [{ publicationDate: { Year: '2024', Month: 'Mar', Day: '5' } }, DAY],
    [{ 'pub-date': { year: '2024', month: '3', day: '5' } }, DAY],
    [{ date: { jahr: 2024, monat: 'März', tag: 5 }, language: 'de' }, DAY],
    [{ date: { year: 2024, month: 'MARCH', monthValue: 3, dayOfMonth: 5, hour: 14, minute: 30 } }, CLOCK],
    [{ date: { year: 2024, month: 3, day: 5, hour: 14, minute: 30 } }, CLOCK],
    [{ date: { year: 2024, month: 3 } }, '2024-03-01T00:00:00Z'],
    [{ date: { date: '2024-03-05 15:30:00.000000', timezone_type: 3, timezone: 'Europe/Berlin' } }, CLOCK],
    [{ date: { date: '2024-03-05', time: '14:30' } }, CLOCK],
    [{ date: '2024-03-05', time: '14:30' }, CLOCK],
    [{ date: '2024-03-05', time: 'evening' }, DAY],
    [{ date: { utc: CLOCK, local: '2024-03-05T15:30:00+01:00' } }, CLOCK],
    [{ date: { timestamp: 1_709_649_000, formatted: '5 March 2024' } }, CLOCK],
    [{ issued: { raw: '2024-03-05' } }, DAY],
    [{ issued: { literal: '5 March 2024' } }, DAY],
    [{ issued: { 'date-parts': [['2024', '3', '5']] } }, DAY],
    [{ date: [2024, 3, 5, 14, 30] }, CLOCK],
    [{ date: 68_169_600_000 }, '1972-02-29T00:00:00Z'],
    [{ date: -31_536_000_000 }, '1969-01-01T00:00:00Z'],
  ])('is read from its parts: %j', async (fields, publishedAt) => {
    expect(await dated(fields)).toMatchObject({ publishedAt });
  });

  it.each([
    [{ date: '0000-00-00' }],
    [{ date: '0000-00-00 00:00:00' }],
    [{ date: '0001-01-01T00:00:00Z' }],
    [{ date: { year: 20240, months: 13 } }],
    [{ date: { year: 2024, month: 13, day: 5 } }],
    [{ date: '2024-02-31' }],
    [{ date: '05/04/21' }],
    [{ date: '21-04-05' }],
  ])('is a warning where nobody can read it: %j', async (fields) => {
    expect(await dated(fields)).toMatchObject({ publishedAt: null, warnings: ['date_unreadable'] });
  });

  it.each([{}, { date: '' }, { date: null }, { published: true }, { published: 1 }])('is none: %j', async (fields) => {
    expect(await dated(fields)).toMatchObject({ publishedAt: null, warnings: [] });
  });

  it('is the one that can be read beside one of zeros', async () => {
    const fields = { date: '0000-00-00 00:00:00', date_gmt: '2024-03-05 00:00:00' };
    expect(await dated(fields)).toMatchObject({ publishedAt: DAY, warnings: [] });
  });

  it.each([
    [{ date: '05.04.21' }, '2021-04-05T00:00:00Z', ['date_day_first_assumed']],
    [{ date: '05.04.21', language: 'de' }, '2021-04-05T00:00:00Z', []],
    [{ date: '25.04.21' }, '2021-04-25T00:00:00Z', []],
    [{ date: '04.04.21' }, '2021-04-04T00:00:00Z', []],
  ])('of a short year says what it assumes: %j', async (fields, publishedAt, warnings) => {
    expect(await dated(fields)).toMatchObject({ publishedAt, warnings });
  });
});

describe('a last change before the publication', () => {
  it.each([
    [{ published: '2024-03-05', modified: '2024-03-01' }],
    [{ published: '2024-03-05T12:00:00Z', modified: '2024-03-05T10:00:00Z' }],
    [{ published: '2024-03-05T12:00:00Z', modified: '2024-03-04' }],
  ])('is a warning: %j', async (fields) => {
    expect((await dated(fields))?.warnings).toEqual(['modified_before_published']);
  });

  it.each([
    [{ published: '2024-03-05', modified: '2024-03-05' }],
    [{ published: '2024-03-05', modified: '2024-03-05T10:00:00Z' }],
    [{ published: '2024-03-05T12:00:00Z', modified: '2024-03-05' }],
    [{ published: '2024-03-05T12:00:30Z', modified: '2024-03-05T12:00:00Z' }],
    [{ published: '2024', modified: '2024-03-05' }],
    [{ modified: '2024-03-05' }],
  ])('is none: %j', async (fields) => {
    expect((await dated(fields))?.warnings).toEqual([]);
  });
});
