import { describe, expect, it } from 'vitest';
import { chooseInterval, readHistogram } from '../../../../functions/search/lookup/histogram.ts';
import { zoomLinks } from '../../../../functions/search/page/results/zoom-links.ts';

const extent = (from: string, to: string) => ({ min: { value: Date.parse(from) }, max: { value: Date.parse(to) } });
const counted = (counts: Record<string, number>) => ({
  buckets: { buckets: Object.entries(counts).map(([key_as_string, doc_count]) => ({ key_as_string, doc_count })) },
});

describe('the interval of a histogram', () => {
  it.each([
    ['2024-01-01', '2024-03-31', 'day'],
    ['2019-01-01', '2024-03-31', 'month'],
    ['1953-01-01', '2024-03-31', 'year'],
    ['1923-01-01', '2024-03-31', 'decade'],
    ['0800-01-01', '2024-03-31', 'century'],
  ])('grows with the time from %s to %s: %s', (from, to, interval) => {
    expect(chooseInterval('auto', extent(from, to))).toBe(interval);
  });

  it('is as asked for, or longer', () => {
    expect(chooseInterval('century', extent('2024-01-01', '2024-01-02'))).toBe('century');
    expect(chooseInterval('day', extent('1923-01-01', '2024-01-02'))).toBe('month');
  });
});

describe('decades and centuries', () => {
  it('are added up from years, without gaps', () => {
    const counts = counted({ '1923-01-01': 1, '1929-01-01': 2, '1940-01-01': 4 });
    expect(readHistogram('decade', undefined, counts).buckets).toEqual([
      { from: '1920-01-01', to: '1929-12-31', count: 3 },
      { from: '1930-01-01', to: '1939-12-31', count: 0 },
      { from: '1940-01-01', to: '1949-12-31', count: 4 },
    ]);
    expect(readHistogram('century', 'UTC', counted({ '0099-01-01': 1, '0100-01-01': 1 })).buckets).toEqual([
      { from: '0000-01-01', to: '0099-12-31', count: 1 },
      { from: '0100-01-01', to: '0199-12-31', count: 1 },
    ]);
  });
});

describe('the links to zoom', () => {
  const histogram = (counts: Record<string, number>) => readHistogram('decade', undefined, counted(counts));
  const links = (counts: Record<string, number>, query = 'q=x') =>
    String(zoomLinks(new URLSearchParams(query), histogram(counts)) ?? '').replaceAll('&amp;', '&');

  it('lead to the few bars that have nearly all articles', () => {
    expect(links({ '1923-01-01': 1, '2013-01-01': 40, '2024-01-01': 959 })).toContain(
      'href="/?q=x&from=2020&to=2029">Zoom to 2020s</a> <span class="note">959 articles',
    );
    expect(links({ '1923-01-01': 1, '2013-01-01': 500, '2024-01-01': 949 })).toContain(
      'from=2010&to=2029">Zoom to 2010s',
    );
  });

  it.each<[string, Record<string, number>]>([
    ['the axis is short', { '1993-01-01': 1, '2024-01-01': 900 }],
    ['the articles are spread', { '1923-01-01': 400, '1973-01-01': 400, '2024-01-01': 400 }],
  ])('are not there when %s', (_, counts) => {
    expect(links(counts)).toBe('');
  });

  it('lead back to all dates', () => {
    expect(links({ '1993-01-01': 1 }, 'q=x&from=1990')).toContain('href="/?q=x">All dates');
  });
});
