import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCursor } from '../../../../functions/search/parameters/cursor.ts';
import { nearestName } from '../../../../functions/search/parameters/nearest-name.ts';
import { readSearch } from '../../../../functions/search/parameters/read-search.ts';
import { seal } from '../../../../functions/search/parameters/seal.ts';
import { printQuery } from '../../../../functions/search/query/print.ts';

const read = (query: string) => readSearch(new URLSearchParams(query), Date.now());

function search(query: string) {
  const result = read(query);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

function errors(query: string) {
  const result = read(query);
  return result.ok ? [] : result.errors;
}

describe('the parameters of /search', () => {
  it('have defaults', () => {
    expect(search('')).toMatchObject({
      q: '',
      searchIn: ['title', 'summary', 'body', 'author'],
      sort: 'newest',
      pageSize: 10,
      start: { kind: 'page', page: 1 },
      period: { from: null, to: null },
      facets: [],
      highlight: true,
      typo: 'auto',
      match: 'some',
    });
    expect(search('q=kerry').sort).toBe('relevance');
  });

  it('count as not given when empty, as forms send them', () => {
    expect(search('q=&author=&from=&page=&sort=&searchIn=,')).toEqual(search(''));
  });

  it('may have commas in the values of lists, behind a backslash', () => {
    const read = readSearch(new URLSearchParams([['author', 'Smith\\, John,Ada Quay']]), Date.now());
    expect(read).toMatchObject({ value: { author: ['Smith, John', 'Ada Quay'] } });
  });

  it('may be lists: repeated or with commas, each value once', () => {
    expect(search('author=Ann,Bo&author=Ann&author=Cy').author).toEqual(['Ann', 'Bo', 'Cy']);
    expect(search('searchIn=title,author&facets=tag&facets=domain')).toMatchObject({
      searchIn: ['title', 'author'],
      facets: ['tag', 'domain'],
    });
    expect(search('language=EN-gb').language).toEqual(['en-gb']);
  });

  it.each([
    ['themoscowtimes.com', 'themoscowtimes.com'],
    ['WWW.BBC.com', 'bbc.com'],
    ['https://www.bbc.co.uk/news?a=1#top', 'bbc.co.uk'],
    ['http://user@bbc.com:8080', 'bbc.com'],
    ['bbc.com/news', 'bbc.com'],
    ['localhost:3000', 'localhost'],
    ['Café.example', 'xn--caf-dma.example'],
    ['cafe\u0301.example\u200b', 'xn--caf-dma.example'],
    ['no site', 'no site'],
    ['file:///etc', 'file:///etc'],
  ])('read a site in any way that it is written: %s', (written, domain) => {
    const given = new URLSearchParams([
      ['domain', written],
      ['domain', domain],
      ['excludeDomain', written],
    ]);
    expect(readSearch(given, Date.now())).toMatchObject({ value: { domain: [domain], excludeDomain: [domain] } });
  });

  it.each([
    ['q', `q=${'x'.repeat(4_001)}`],
    ['q', `q=${'x '.repeat(513)}`],
    ['searchIn', 'searchIn=title,headline'],
    ['language', 'language=e'],
    ['author', `author=${Array.from({ length: 101 }, (_, index) => index).join(',')}`],
    ['from', 'from=2014-02-30'],
    ['from', 'from=2015&to=2014'],
    ['to', 'to=soon'],
    ['tz', 'tz=Mars/Olympus&from=2014'],
    ['sort', 'sort=best'],
    ['pageSize', 'pageSize=-1'],
    ['pageSize', 'pageSize=101'],
    ['pageSize', 'pageSize=1e1'],
    ['page', 'page=0'],
    ['page', 'page=-1'],
    ['page', 'page=1&page=2'],
    ['cursor', 'cursor=forged'],
    ['facets', 'facets=colour'],
    ['interval', 'interval=week'],
    ['highlight', 'highlight=1'],
    ['typo', 'typo=on'],
    ['match', 'match=any'],
    ['wor', 'wor=1'],
    ['__proto__', '__proto__=1'],
  ])('are refused by name: %s', (parameter, query) => {
    expect(errors(query).map((error) => error.parameter)).toEqual([parameter]);
  });

  it('count 4,000 characters as people do', () => {
    expect(errors(`q=${'😀'.repeat(4_000)}`)).toEqual([]);
  });

  it('point to the cursor past the last page that has a number', () => {
    expect(errors('page=1000&pageSize=10')).toEqual([]);
    for (const query of ['page=1001&pageSize=10', 'page=10001&pageSize=1', 'page=101&pageSize=100']) {
      expect(errors(query)).toMatchObject([{ parameter: 'page', detail: expect.stringContaining('cursor') }]);
    }
  });

  it('report every fault at once, and where in the query it is', () => {
    const query = `q=${'x '.repeat(520)}&foo=1&pagesize=5&sort=best&page=2000&from=2015&to=2014&tag=a&highlight=no`;
    const found = errors(query);
    expect(found.map(({ parameter }) => parameter).sort()).toEqual(
      ['foo', 'from', 'highlight', 'page', 'pagesize', 'q', 'sort'].sort(),
    );
    expect(found.find(({ parameter }) => parameter === 'q')?.position).toBe(1024);
    expect(found.find(({ parameter }) => parameter === 'pagesize')?.detail).toContain('did you mean "pageSize"?');
  });

  it('never make reading throw', () => {
    const name = fc.constantFrom(
      'q',
      'author',
      'from',
      'to',
      'tz',
      'sort',
      'page',
      'pageSize',
      'cursor',
      'language',
      '',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(name, fc.string()), fc.string({ unit: 'binary' }))), (pairs) => {
        expect(typeof readSearch(new URLSearchParams(pairs), Date.now()).ok).toBe('boolean');
      }),
    );
  });
});

describe('a relative date', () => {
  it.each([
    ['Asia/Kolkata', '2024-03-30T18:29:59Z', '2024-03-30'],
    ['Asia/Kolkata', '2024-03-30T18:30:00Z', '2024-03-31'],
    ['Asia/Kathmandu', '2024-03-30T18:20:00Z', '2024-03-31'],
    ['Australia/Lord_Howe', '2024-03-30T13:10:00Z', '2024-03-31'],
  ])('changes at midnight in %s, also within an hour of UTC: %s', (tz, clock, today) => {
    const read = (from: string) => readSearch(new URLSearchParams({ from, tz }), Date.parse(clock));
    const period = (from: string) => {
      const result = read(from);
      return result.ok && result.value.period;
    };
    expect(period('today')).toEqual(period(today));
  });

  it.each([
    ['ferry after:7d', 'UTC', 'ferry AND after:2024-03-24'],
    ['-before:today', 'Asia/Tokyo', 'NOT before:2024-04-01'],
    ['(after:"Yesterday" OR before:1y)', 'UTC', 'after:2024-03-30 OR before:2023-03-31'],
    ['after:24h', 'UTC', 'after:2024-03-30T23:00:00Z'],
    ['after:9999y before:lunch', 'UTC', 'after:9999y AND before:lunch'],
  ])('is understood in a query: %s in %s', (q, tz, interpreted) => {
    const result = readSearch(new URLSearchParams({ q, tz }), Date.parse('2024-03-31T23:40:00Z'));
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const { query } = result.value;
    expect([printQuery(query.expression), query.isPlain]).toEqual([interpreted, !/[-(]/.test(q)]);
  });
});

describe('a cursor', () => {
  const id = `${'a'.repeat(40)}-0`;
  const cursor = writeCursor(search('').fingerprint, {
    now: 5,
    page: 2,
    mode: 'all',
    spellings: new Map(),
    after: [1000, id],
  });

  it.each([
    ['from=24h&to=today', 'from=25h&to=today'],
    ['q=ferry after:24h&sort=newest', 'q=ferry after:25h&sort=newest'],
  ])('keeps the days of a relative date, and their time, whenever the next page is asked for: %s', (asked, other) => {
    const at = (query: string, time: string) => readSearch(new URLSearchParams(query), Date.parse(time));
    const first = at(asked, '2024-03-31T23:40:00Z');
    if (!first.ok) throw new Error('The search is valid.');
    const { fingerprint, now } = first.value;
    expect(new Date(now).toISOString()).toBe('2024-03-31T23:30:00.000Z');
    const cursor = writeCursor(fingerprint, { now, page: 2, mode: 'all', spellings: new Map(), after: [1, id] });
    const next = at(`${asked}&cursor=${cursor}`, '2024-04-02T01:00:00Z');
    expect(next).toMatchObject({ ok: true, value: { period: first.value.period, query: first.value.query, now } });
    expect(at(`${other}&cursor=${cursor}`, '2024-04-02T01:00:00Z').ok).toBe(false);
  });

  it('with a forged time is refused, and harms nothing', () => {
    for (const now of [-1, 9e15, 1.5, 'x']) {
      const cursor = writeCursor('x', {
        now: now as number,
        page: 2,
        mode: 'all',
        spellings: new Map(),
        after: [1, id],
      });
      expect(readSearch(new URLSearchParams(`from=1d&cursor=${cursor}`), Date.now()).ok).toBe(false);
    }
  });

  it('continues its own search', () => {
    const cursor = writeCursor(search('q=kerry&tag=a').fingerprint, {
      now: 5,
      page: 2,
      mode: 'all',
      spellings: new Map(),
      after: [1.5, 1000, id],
    });
    expect(search(`q=kerry&tag=a&cursor=${cursor}`).start).toEqual({
      kind: 'cursor',
      now: 5,
      page: 2,
      mode: 'all',
      spellings: new Map(),
      after: [1.5, 1000, id],
    });
    expect(search(`q=kerry&tag=a&pageSize=50&highlight=false&cursor=${cursor}`).start.kind).toBe('cursor');
  });

  it.each(['q=lavrov', 'q=kerry&sort=oldest', 'q=kerry&tag=b', 'q=kerry&from=2014', 'q=kerry&searchIn=title'])(
    'is refused by another search: %s',
    (other) => {
      const cursor = writeCursor(search('q=kerry').fingerprint, {
        now: 5,
        page: 2,
        mode: 'all',
        spellings: new Map(),
        after: [1.5, 1000, id],
      });
      expect(errors(`${other}&cursor=${cursor}`).map(({ parameter }) => parameter)).toEqual(['cursor']);
    },
  );

  it('is refused when it was changed', () => {
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom('A', 'z', '9', '-'), (at, character) => {
        fc.pre(cursor[at] !== character);
        const changed = cursor.slice(0, at) + character + cursor.slice(at + 1);
        expect(errors(`cursor=${changed}`).map(({ parameter }) => parameter)).toEqual(['cursor']);
      }),
    );
  });

  const forged = (query: string, content: readonly unknown[]) =>
    errors(`${query}&cursor=${seal(search(query).fingerprint, content)}`).map(({ parameter }) => parameter);
  const byScore = [1.5, 1000, id];

  it.each([
    ['q=a b', [5, 2, 'all', [], byScore]],
    ['q=a b', [5, 2, 'some', [['a', ['c']]], byScore]],
    ['q=a b&sort=newest', [5, 2, 'some', [], byScore]],
    ['q=a b&sort=newest', [5, 2, 'typo', [['a', ['c']]], [1000, id]]],
    ['q=a b&match=all', [5, 2, 'typo', [], byScore]],
  ])('may have what the search has: %s %j', (query, content) => {
    expect(forged(query, content)).toEqual([]);
  });

  it.each([
    ['a date where a score is sorted by', 'q=a b', [5, 2, 'all', [], [1000, id]]],
    ['no score in a mode that has one', 'q=a b&sort=newest', [5, 2, 'some', [], [1000, id]]],
    ['a score in a mode that has none', 'q=a b&sort=newest', [5, 2, 'all', [], byScore]],
    ['a looser mode of a query with operators', 'q=a OR b', [5, 2, 'some', [], byScore]],
    ['a looser mode of no query', 'sort=newest', [5, 2, 'some', [], byScore]],
    ['a looser mode where it was refused', 'q=a b&typo=off', [5, 2, 'typo', [], byScore]],
    ['some words where all are wanted', 'q=a b&match=all', [5, 2, 'some', [], byScore]],
    ['a day that is none', 'q=a b', [8.64e15 + 1, 2, 'all', [], byScore]],
    ['a day before 1970', 'q=a b', [-1, 2, 'all', [], byScore]],
    ['a score beyond single precision', 'q=a b', [5, 2, 'all', [], [1e300, 1000, id]]],
    ['no page', 'q=a b', [5, 0, 'all', [], byScore]],
    ['an id that is none', 'q=a b', [5, 2, 'all', [], [1.5, 1000, 'x']]],
    ['an unknown mode', 'q=a b', [5, 2, 'none', [], byScore]],
    ['too many corrections', 'q=a b', [5, 2, 'typo', Array(50).fill(['a', ['b']]), byScore]],
    ['a correction that is none', 'q=a b', [5, 2, 'typo', [['a', [1]]], byScore]],
  ])('is refused when it has %s', (_, query, content) => {
    expect(forged(query, content)).toEqual(['cursor']);
  });

  it('does not go with a page', () => {
    expect(errors(`page=1&cursor=${cursor}`).map(({ parameter }) => parameter)).toEqual(['page']);
  });
});

describe('the nearest name', () => {
  it.each([
    ['pagesize', 'pageSize'],
    ['page-size', 'pageSize'],
    ['domains', 'domain'],
    ['langauge', 'language'],
    ['q2', undefined],
    ['colour', undefined],
  ])('to %s is %s', (name, expected) => {
    expect(nearestName(name, ['q', 'page', 'pageSize', 'domain', 'language', 'to'])).toBe(expected);
  });
});
