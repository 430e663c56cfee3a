import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateText, readDate } from '../../../../functions/search/dates/date-text.ts';
import { isInOrder } from '../../../../functions/search/dates/period.ts';
import { absoluteDate } from '../../../../functions/search/dates/relative.ts';
import { canonicalZone, isTimeZone, startOfDay } from '../../../../functions/search/dates/time-zone.ts';

const span = (text: string, timeZone = 'UTC') => {
  const date = readDate(text, timeZone);
  return date && [new Date(date.first).toISOString(), new Date(date.last).toISOString()];
};

describe('a relative date', () => {
  const now = Date.parse('2024-03-31T23:40:00Z');

  it.each([
    ['today', 'UTC', '2024-03-31'],
    ['today', 'Asia/Tokyo', '2024-04-01'],
    ['yesterday', 'America/New_York', '2024-03-30'],
    ['24h', 'UTC', '2024-03-30T23:00:00Z'],
    ['1H', 'Asia/Tokyo', '2024-03-31T22:00:00Z'],
    ['7d', 'UTC', '2024-03-24'],
    ['2w', 'UTC', '2024-03-17'],
    ['1m', 'UTC', '2024-02-29'],
    ['13m', 'UTC', '2023-02-28'],
    ['1y', 'Nowhere', '2023-03-31'],
    ['0d', 'UTC', '2024-03-31'],
    ['9999y', 'UTC', '9999y'],
    ['2024', 'UTC', '2024'],
    ['7 d', 'UTC', '7 d'],
  ])('%s in %s is %s', (text, timeZone, date) => {
    expect(absoluteDate(text, now, timeZone)).toBe(date);
  });
});

describe('a date', () => {
  it.each([
    ['2014', 'UTC', '2014-01-01T00:00:00.000Z', '2014-12-31T23:59:59.999Z'],
    ['2014-03', 'UTC', '2014-03-01T00:00:00.000Z', '2014-03-31T23:59:59.999Z'],
    ['2016-02', 'UTC', '2016-02-01T00:00:00.000Z', '2016-02-29T23:59:59.999Z'],
    ['2014-12-31', 'UTC', '2014-12-31T00:00:00.000Z', '2014-12-31T23:59:59.999Z'],
    ['9999', 'UTC', '9999-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
    ['9999', 'Etc/GMT+12', '9999-01-01T12:00:00.000Z', '9999-12-31T23:59:59.999Z'],
    ['0001', 'UTC', '0001-01-01T00:00:00.000Z', '0001-12-31T23:59:59.999Z'],
    // The month in which clocks are put forward is an hour short.
    ['2014-03', 'Europe/Berlin', '2014-02-28T23:00:00.000Z', '2014-03-31T21:59:59.999Z'],
    ['2014-10-26', 'Europe/Berlin', '2014-10-25T22:00:00.000Z', '2014-10-26T22:59:59.999Z'],
    ['2014-03-30', 'Asia/Kathmandu', '2014-03-29T18:15:00.000Z', '2014-03-30T18:14:59.999Z'],
    // Clocks went from midnight to one o'clock.
    ['2013-10-20', 'America/Sao_Paulo', '2013-10-20T03:00:00.000Z', '2013-10-21T01:59:59.999Z'],
    // Clocks went from one o'clock back to midnight.
    ['2014-11-02', 'America/Havana', '2014-11-02T04:00:00.000Z', '2014-11-03T04:59:59.999Z'],
    ['1850-01-01', 'America/New_York', '1850-01-01T04:56:02.000Z', '1850-01-02T04:56:01.999Z'],
  ])('%s in %s is whole', (text, timeZone, first, last) => {
    expect(span(text, timeZone)).toEqual([first, last]);
  });

  it.each([
    ['2014-03-30T10:00:00Z', '2014-03-30T10:00:00.000Z'],
    ['2014-03-30t10:00:00.25z', '2014-03-30T10:00:00.250Z'],
    ['2014-03-30T10:00:00+02:00', '2014-03-30T08:00:00.000Z'],
    ['2014-03-30T10:00:00 02:00', '2014-03-30T08:00:00.000Z'],
  ])('%s is a moment, whatever the zone', (text, moment) => {
    expect(span(text, 'Asia/Tokyo')).toEqual([moment, moment]);
  });

  it.each([
    '0000',
    '14',
    '2014-13',
    '2014-02-30',
    '2014-02-30T00:00:00Z',
    '2014-3-1',
    '2014-03-30T10:00:00',
    '2014-03-30T25:00:00Z',
    '2014-03-30T10:00:00+99:00',
    '30.03.2014',
    'yesterday',
    '٢٠١٤',
  ])('%s is none', (text) => {
    expect(isDateText(text)).toBe(false);
  });

  it('never makes reading throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{4}(-\d\d){0,2}(T\d\d:\d\d:\d\dZ)?$/)),
        (text) => {
          expect(typeof isDateText(text)).toBe('boolean');
        },
      ),
    );
  });
});

describe('a day', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });

  it('begins where the zone shows its date for the first time', () => {
    fc.assert(
      fc.property(zone, day, (timeZone, date) => {
        const midnight = new Date(date.toISOString().slice(0, 10));
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
        const start = startOfDay(midnight, timeZone);
        const wanted = midnight.toISOString().slice(0, 10);
        expect(shown.format(start) >= wanted).toBe(true);
        expect(shown.format(start - 1) < wanted).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a period', () => {
  it.each([
    ['2014', '2014', true],
    ['2014-03-15', '2014', true],
    ['2015', '2014', false],
    ['2014-03-30T10:00:01Z', '2014-03-30T10:00:00Z', false],
  ])('from %s to %s is in order: %s', (from, to, expected) => {
    expect(isInOrder({ from, to, tz: 'UTC' })).toBe(expected);
  });

  it('may be a day that its zone left out', () => {
    expect(isInOrder({ from: '2011-12-30', to: '2011-12-30', tz: 'Pacific/Apia' })).toBe(true);
  });
});

describe('a time zone', () => {
  it('is known by its name, in any case', () => {
    expect(['Europe/Berlin', 'utc', 'europe/moscow', 'US/Pacific'].map(isTimeZone)).toEqual([true, true, true, true]);
    expect(['Europe/Atlantis', '+05:30', 'Z', '\0'].map(isTimeZone)).toEqual([false, false, false, false]);
    expect(canonicalZone('europe/moscow')).toBe('Europe/Moscow');
  });
});
