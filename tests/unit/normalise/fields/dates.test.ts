import { describe, expect, it } from 'vitest';
import { isDateLine, readDate } from '../../../../functions/normalise/fields/dates.ts';
import { onlyArticle } from '../normalise-file.ts';

describe('a point in time', () => {
  it.each([
    ['Fri Mar 01 2024 12:00:00 GMT+0200 (Eastern European Standard Time)', '2024-03-01T10:00:00.000Z'],
    ['2024-03-01 12:00 UTC+02:00', '2024-03-01T10:00:00.000Z'],
    ['2024-03-01 12:00 UTC+3', '2024-03-01T09:00:00.000Z'],
    ['2024-03-01 12:00 GMT -0530', '2024-03-01T17:30:00.000Z'],
    ['2024-03-01 12:00:00+02', '2024-03-01T10:00:00.000Z'],
    ['2024-03-01 12:00:00.123456-05', '2024-03-01T17:00:00.000Z'],
    ['2024-03-01T12:00:00+05:45', '2024-03-01T06:15:00.000Z'],
    ['2024-03-01T12:00:00Z', '2024-03-01T12:00:00.000Z'],
    ['1 March 2024, 12:00 EST', '2024-03-01T17:00:00.000Z'],
    ['1709294400', '2024-03-01T12:00:00.000Z'],
    ['1709294400.5', '2024-03-01T12:00:00.500Z'],
    ['1709294400000', '2024-03-01T12:00:00.000Z'],
    ['Fri, 01 Mar 24 12:00:00 GMT', '2024-03-01T12:00:00.000Z'],
    ['20240301T120000Z', '2024-03-01T12:00:00.000Z'],
  ])('is read with its zone: %s', (text, at) => {
    expect(readDate(text)).toMatchObject({ at: new Date(at), precision: 'second', warnings: [] });
  });

  it.each(['20240301120000', '2024-03-01 12:00', '1 March 2024, 12:00-18:00', '1 March 2024 12:00 Zenica'])(
    'is assumed to be in UTC where no zone is named: %s',
    (text) => {
      const warnings = ['timezone_assumed_utc'];
      expect(readDate(text)).toMatchObject({ at: new Date('2024-03-01T12:00:00Z'), precision: 'second', warnings });
    },
  );
});

describe('the local day', () => {
  it.each([
    ['2024-03-01T00:30:00+02:00', '2024-03-01', '+02:00'],
    ['2024-02-29T23:30:00-03:30', '2024-02-29', '-03:30'],
    ['2024-03-01T12:00:00Z', '2024-03-01', '+00:00'],
    ['2024-03-01 12:00', '2024-03-01', null],
    ['1709294400', '2024-03-01', null],
    ['March 2024', '2024-03-01', null],
  ])('is that of the text, with its offset: %s', (text, day, offset) => {
    expect(readDate(text)).toMatchObject({ day, offset });
  });
});

describe('a day', () => {
  it.each([
    ['06 May 24', '2024-05-06'],
    ['6-May-24', '2024-05-06'],
    ['06 May 99', '1999-05-06'],
    ['20240506', '2024-05-06'],
    ['20 listopada 2023', '2023-11-20'],
  ])('is read: %s', (text, day) => {
    expect(readDate(text)).toMatchObject({ at: new Date(day), precision: 'day', day, offset: null, warnings: [] });
  });

  it.each(['hr', 'hr-HR'])('is read in the language of the text: %s', (language) => {
    expect(readDate('20. listopada 2023.', { language })?.at).toEqual(new Date('2023-10-20'));
  });

  it.each(['On 6 May 20 people left', '6 May 12:30 people left'])('needs a year: %s', (line) => {
    expect(isDateLine(line)).toBe(false);
  });
});

it('is read in the language of its article', async () => {
  const text =
    'Gradsko vijeće odlučilo je u srijedu da noćna tržnica u Solnoj ulici ostane otvorena sljedeće tri godine, rekao je gradonačelnik.';
  const article = await onlyArticle(`# Noćna tržnica ostaje\n\n20. listopada 2023.\n\n${text}`, { key: 'a.md' });
  expect(article).toMatchObject({ language: 'hr', publishedAt: '2023-10-20T00:00:00Z' });
});

it('of an NITF file is that of its issue, wherever it stands', async () => {
  const dates = '<date.release norm="20240302T120000Z"/><date.issue norm="20240301T120000Z"/>';
  const nitf = `<nitf><head><docdata>${dates}</docdata></head><body><body.head><hedline><hl1>Frost</hl1></hedline></body.head><body.content><p>One.</p></body.content></body></nitf>`;
  expect((await onlyArticle(nitf)).publishedAt).toBe('2024-03-01T12:00:00Z');
});
