import { describe, expect, it } from 'vitest';
import { readHighlights } from '../../../functions/search/lookup/highlights.ts';
import { chooseInterval, readHistogram } from '../../../functions/search/lookup/histogram.ts';

describe('highlights', () => {
  it('are escaped but for their marks', () => {
    expect(readHighlights({ title: ['<b>\ufdd0Tom\ufdd1 & "Jerry\'s" <mark>'] })).toEqual({
      title: '&lt;b&gt;<mark>Tom</mark> &amp; &quot;Jerry&apos;s&quot; &lt;mark&gt;',
    });
  });

  it('are on one line', () => {
    expect(readHighlights({ body: ['One.\n\nTwo \ufdd0three\ufdd1.\n'] })).toEqual({
      body: ['One. Two <mark>three</mark>.'],
    });
  });

  it('are empty where nothing was found', () => {
    expect(readHighlights()).toEqual({});
  });
});

describe('the interval of a histogram', () => {
  const extent = (min: string, max: string) => ({ min: { value: Date.parse(min) }, max: { value: Date.parse(max) } });

  it.each([
    ['auto', '2014-03-01', '2014-03-31', 'day'],
    ['auto', '2014-01-01', '2016-12-31', 'month'],
    ['auto', '1950-01-01', '2020-01-01', 'year'],
    ['day', '2014-01-01', '2016-12-31', 'day'],
    ['day', '1900-01-01', '2020-01-01', 'month'],
    ['day', '1450-01-01', '2020-01-01', 'year'],
    ['month', '2014-03-01', '2014-03-02', 'month'],
    ['year', '2014-03-01', '2014-03-02', 'year'],
  ] as const)('%s from %s to %s is %s', (wanted, from, to, expected) => {
    expect(chooseInterval(wanted, extent(from, to))).toBe(expected);
  });

  it('is the shortest where there is no date', () => {
    expect(chooseInterval('auto', { min: { value: null }, max: { value: null } })).toBe('day');
  });
});

describe('the buckets of a histogram', () => {
  const part = (...counts: [string, number][]) => ({
    buckets: { buckets: counts.map(([key_as_string, doc_count]) => ({ key_as_string, doc_count })) },
  });

  it('are those of moments and of days together, with none left out between', () => {
    const timed = part(['2013-12-30', 2], ['2014-01-01', 1]);
    const dateOnly = part(['2014-01-01', 4], ['2014-01-02', 3]);
    const { buckets } = readHistogram('day', 'Asia/Tokyo', { timed, dateOnly });
    expect(buckets.map(({ from, count }) => [from, count])).toEqual([
      ['2013-12-30', 2],
      ['2013-12-31', 0],
      ['2014-01-01', 5],
      ['2014-01-02', 3],
    ]);
  });

  it('end with the last year that has four digits, and are none without articles', () => {
    expect(readHistogram('year', 'UTC', part(['9998-01-01', 1], ['9999-01-01', 1])).buckets).toHaveLength(2);
    expect(readHistogram('year', 'UTC', part()).buckets).toEqual([]);
  });
});

describe('a bucket of a histogram', () => {
  it.each([
    ['day', '2016-02-28', '2016-02-28'],
    ['month', '2016-02-01', '2016-02-29'],
    ['month', '2015-12-01', '2015-12-31'],
    ['year', '2016-01-01', '2016-12-31'],
  ] as const)('of a %s ends on its last day', (interval, from, to) => {
    const aggregations = { buckets: { buckets: [{ key_as_string: from, doc_count: 3 }] }, undated: { doc_count: 1 } };
    expect(readHistogram(interval, 'UTC', aggregations)).toEqual({
      interval,
      tz: 'UTC',
      field: 'publishedAt',
      undated: 1,
      buckets: [{ from, to, count: 3 }],
    });
  });
});
