import { type Client, errors } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import { searchArticles } from '../../../../functions/search/lookup/search-articles.ts';
import { readSearch } from '../../../../functions/search/parameters/read-search.ts';

type Body = {
  query?: unknown;
  size?: number;
  aggs?: Record<string, unknown>;
  highlight?: { highlight_query?: unknown; fields: { body: { matched_fields: string[] } } };
};
type Hits = readonly { _id: string; _source: { language: string } }[];

const REJECTION = new errors.ResponseError({
  statusCode: 429,
  body: { error: { root_cause: [{ type: 'opensearch_rejected_execution_exception' }] } },
} as unknown as ConstructorParameters<typeof errors.ResponseError>[0]);
const languages = { buckets: [{ key: 'en' }, { key: 'de' }] };

/** Returns what OpenSearch is asked for, and what is found when it counts three articles for everything and lists twelve. */
async function find(query: string, articles: Hits = [], isRejected: (body: Body) => boolean = () => false) {
  const bodies: Body[] = [];
  const search = async ({ body }: { body: Body }) => {
    bodies.push(body);
    if (isRejected(body)) throw REJECTION;
    const hits = { total: { value: body.size ? 12 : 3, relation: 'eq' }, hits: articles };
    return { body: { timed_out: false, hits, aggregations: { languages } } };
  };
  const read = readSearch(new URLSearchParams(query), 0);
  if (!read.ok) throw new Error('The test asks for something wrong.');
  const found = await searchArticles({ search } as unknown as Client, 'articles', read.value, 0);
  return { bodies, found };
}

describe('the languages to choose from', () => {
  it('are counted with the stems of all languages, and not only of the chosen one', async () => {
    const { bodies } = await find('q=houses&language=en&facets=language&typo=off');
    const fields = (body: Body | undefined) => JSON.stringify(body?.query).match(/text\.\w+/g) ?? [];
    expect(new Set(fields(bodies.find(({ aggs }) => aggs?.['language'])))).toEqual(new Set(['text.en', 'text.de']));
    expect(new Set(fields(bodies.find(({ query, aggs }) => query && !aggs?.['language'])))).toEqual(
      new Set(['text.en']),
    );
  });
});

describe('the words of a page', () => {
  const articles = ['en', 'de', 'fr', 'en'].map((language, at) => ({ _id: `${at}`, _source: { language } }));
  const isMarking = ({ highlight }: Body) => highlight !== undefined;

  it('are marked once the list is chosen, in each article by the stems of its own language', async () => {
    const { bodies } = await find('q=houses boats&sort=newest', articles);
    expect(bodies.findIndex(isMarking)).toBe(bodies.length - 3);
    const marking = bodies.filter(isMarking);
    expect(marking.map(({ query, highlight }) => [query, highlight?.fields.body.matched_fields])).toEqual([
      [{ ids: { values: ['0', '3'] } }, ['body', 'text.en.body']],
      [{ ids: { values: ['1'] } }, ['body', 'text.de.body']],
      [{ ids: { values: ['2'] } }, ['body']],
    ]);
  });

  it('are marked in the list itself where that is of one language, and in no list that is discarded', async () => {
    const { bodies, found } = await find('q=houses boats&language=en', articles);
    expect([found.reading.mode, bodies.findIndex(isMarking)]).toEqual(['some', bodies.length - 1]);
    expect(bodies.at(-1)?.size).toBe(10);
  });

  it('are marked without what only ranks articles that have them side by side', async () => {
    const { bodies } = await find('q=houses boats&language=en');
    const [query, marked] = [bodies.at(-1)?.query, bodies.at(-1)?.highlight?.highlight_query].map((it) =>
      JSON.stringify(it),
    );
    expect(query).toContain('match_phrase');
    expect(marked).toContain('boats');
    expect(marked).not.toContain('match_phrase');
  });

  it('stay unmarked while OpenSearch is busy', async () => {
    const { bodies, found } = await find('q=houses boats&sort=newest', articles, isMarking);
    expect(bodies.some(isMarking)).toBe(true);
    expect([found.missing, found.answer.hits.hits]).toEqual(['marks', articles]);
  });
});

describe('articles with all words', () => {
  it('are not counted before a list without marks, which takes no longer', async () => {
    const listed = async (query: string) => (await find(query)).bodies.map(({ size }) => size);
    expect(await listed('q=houses boats&language=en&highlight=false')).toEqual([10]);
    expect(await listed('q=houses boats&language=en')).toEqual([0, 10]);
  });
});

describe('articles without a date', () => {
  it('are counted where only the period leaves them out', async () => {
    expect((await find('from=2014')).found.undatedLeftOut).toBe(3);
    expect((await find('from=2014&hasDate=true')).found.undatedLeftOut).toBe(0);
    expect((await find('hasDate=true')).found.undatedLeftOut).toBe(0);
  });
});
