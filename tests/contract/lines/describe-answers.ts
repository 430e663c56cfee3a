import { describe, expect, it } from 'vitest';
import { ARTICLE_ID } from '../../../functions/search/stored/article-id.ts';
import { CATALOGUE } from './catalogue.ts';
import { type Ask, namesIn, search } from './describe-lines.ts';

const text = expect.any(String);
const number = expect.any(Number);

/** Each field of the answer of /search. */
export function describeAnswers(ask: Ask): void {
  it('the answer has every field of the description, and none else', async () => {
    const { title, summary, authors, publishedAt, section, tags, language, url, siteName, image } =
      CATALOGUE['lantern'] ?? {};
    expect(await search(ask, 'q=“sixty journeymen” lanternwright&from=2014-03&to=2014-03-30&tz=Europe/Berlin')).toEqual(
      {
        totalResults: 1,
        totalRelation: 'eq',
        all: 1,
        some: 0,
        page: 1,
        pageSize: 10,
        nextCursor: null,
        query: {
          input: '“sixty journeymen” lanternwright',
          interpreted: '"sixty journeymen" AND lanternwright',
          mode: 'all',
          sort: 'relevance',
          from: '2014-02-28T23:00:00.000Z',
          to: '2014-03-30T21:59:59.999Z',
        },
        warnings: [{ code: 'smart_quotes_replaced', message: text, position: 0 }],
        didYouMean: null,
        articles: [
          {
            ...{ title, summary, authors, publishedAt, section, tags, language, url, siteName, image },
            id: expect.stringMatching(ARTICLE_ID),
            addedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
            publishedAtPrecision: 'second',
            publishedDay: '2014-03-30',
            publishedOffset: expect.toBeOneOf([null, '+00:00']),
            domain: 'gazette.example',
            wordCount: number,
            source: { key: text, ordinal: number },
            indexedAt: text,
            score: number,
            permalink: expect.stringMatching(/\/articles\/[\da-f]{40}-\d+\?q=/),
            highlights: {
              title: '<mark>Lanternwright</mark> guild reopens at Vosselquay',
              body: [
                expect.stringMatching(
                  /^The <mark>lanternwrights<\/mark> greeted <mark>sixty<\/mark> .* open &amp; warm/,
                ),
              ],
            },
          },
        ],
        facets: {},
        histogram: null,
        tookMs: number,
        requestId: text,
      },
    );
  });

  it('highlights are left out where they are not wanted', async () => {
    const { articles } = await search(ask, 'q=lanternwright&highlight=false');
    expect(articles.map(({ highlights }) => highlights)).toEqual([{}, {}]);
  });

  it('scores are those of relevance', async () => {
    const scores = async (sort: string) =>
      (await search(ask, `q=lanternwright&sort=${sort}`)).articles.map(({ score }) => score);
    expect(await scores('relevance')).toEqual([number, number]);
    expect(await scores('oldest')).toEqual([null, null]);
  });

  it('undated articles come last in both orders, and are counted where dates leave them out', async () => {
    for (const sort of ['newest', 'oldest']) {
      const names = namesIn(await search(ask, `q=quillmark&sort=${sort}`));
      expect([sort, names.slice(4).sort()]).toEqual([sort, ['bare', 'varnish']]);
    }
    const { warnings } = await search(ask, 'q=quillmark&from=2014');
    expect(warnings).toEqual([{ code: 'undated_left_out', message: expect.stringContaining('2 articles') }]);
  });

  describeCounts(ask);
  describeReadings(ask);
  describeCursor(ask);
}

function describeCounts(ask: Ask): void {
  const values = (counts: Record<string, number>) => ({
    values: Object.entries(counts).map(([value, count]) => ({ value, count })),
    otherCount: 0,
  });

  it('facets count the whole match', async () => {
    const { facets, articles } = await search(
      ask,
      'q=quillmark&facets=author,domain,section&facets=tag&facets=language&pageSize=1',
    );
    expect(articles).toHaveLength(1);
    expect(facets).toEqual({
      author: values({ 'Pim Castellan': 2, 'Orla Fennimore': 1 }),
      domain: values({ 'courier.example': 2, 'gazette.example': 1, 'herald.example': 1 }),
      section: values({ Handcrafts: 1, Lacquerwork: 1, Tradesfolk: 1 }),
      tag: values({ Guildhalls: 1, Ofenbau: 1, Winterfair: 1 }),
      language: values({ en: 5, de: 1, 'en-GB': 1 }),
    });
  });

  it.each([
    ['interval=auto&from=2014', 'day', 2, ['2014-03-30', '2014-03-30', 1], 0],
    ['interval=day&from=2014&tz=Europe/Berlin', 'day', 3, ['2014-03-30', '2014-03-30', 1], 0],
    ['interval=month', 'month', 172, ['1999-12-01', '1999-12-31', 1], 2],
    ['interval=year', 'year', 16, ['1999-01-01', '1999-12-31', 1], 2],
  ])('the histogram, %s, is by %s', async (query, interval, length, [from, to, count], undated) => {
    const { histogram } = await search(ask, `q=quillmark&pageSize=1&${query}`);
    const asked = query.includes('Berlin')
      ? { tz: 'Europe/Berlin', field: 'publishedAt' }
      : { tz: 'UTC', field: 'publishedDay' };
    expect(histogram).toMatchObject({ interval, undated, ...asked });
    expect(histogram?.buckets).toHaveLength(length);
    expect(histogram?.buckets[0]).toEqual({ from, to, count });
  });

  it('the histogram of undated articles has no bars', async () => {
    const { histogram, warnings } = await search(ask, 'q=quillmark&interval=auto&undated=true');
    expect([histogram?.buckets, histogram?.undated, warnings]).toEqual([[], 2, []]);
  });

  it('the histogram says when its interval is longer than was wanted', async () => {
    const { histogram, warnings } = await search(ask, 'q=quillmark&interval=day');
    expect([histogram?.interval, warnings.map(({ code }) => code)]).toEqual(['month', ['interval_lengthened']]);
  });
}

function describeReadings(ask: Ask): void {
  it.each<[string, string, string | null, string[]]>([
    ['quillmark', 'all', null, ['bare', 'century', 'glazier', 'lantern', 'stove', 'varnish']],
    ['scribblement', 'all', null, ['bare']],
    ['lanternwrigth', 'typo', 'lanternwright', ['glazier', 'lantern']],
    ['windowpanes scribblement', 'some', null, ['bare', 'glazier']],
    ['"lanternwrigth"', 'all', null, []],
    ['lanternwrigth AND journeymen', 'all', null, []],
  ])('the query %s is taken as %s', async (q, mode, meant, names) => {
    const answer = await search(ask, `q=${q}`);
    expect(answer).toMatchObject({ query: { mode }, didYouMean: meant === null ? null : { text: meant } });
    expect(namesIn(answer).sort()).toEqual(names);
  });

  it('the query is taken exactly where that is wanted', async () => {
    const answer = await search(ask, 'q=lanternwrigth scribblement&typo=off');
    expect(answer).toMatchObject({ totalResults: 0, didYouMean: null, query: { mode: 'all' } });
  });
}

function describeCursor(ask: Ask): void {
  describe('a cursor', () => {
    it.each(['q=quillmark', 'q=quillmark&sort=newest', 'q=lanternwrigth'])(
      'reaches every article once: %s',
      async (query) => {
        const reached: string[] = [];
        let next = '';
        do {
          const answer = await search(ask, `${query}&pageSize=1${next && `&cursor=${next}`}`);
          reached.push(...namesIn(answer));
          expect(answer.page).toBe(reached.length);
          next = answer.nextCursor ?? '';
        } while (next !== '');
        expect(reached).toEqual(namesIn(await search(ask, query)));
      },
    );

    it('goes with its own search only', async () => {
      const { nextCursor } = await search(ask, 'q=quillmark&pageSize=1');
      for (const other of [
        'q=lanternwright',
        'q=quillmark&sort=oldest',
        'q=quillmark&undated=true',
        'q=quillmark&page=1',
      ])
        expect((await ask(`/search?${other}&cursor=${nextCursor}`)).status).toBe(400);
    });
  });
}
