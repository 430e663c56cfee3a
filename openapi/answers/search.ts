import * as v from 'valibot';
import type { SearchAnswer } from '../../functions/search/answer/answer.ts';
import { FACETS, SORTS } from '../../functions/search/parameters/search-parameters.ts';
import { item, someFields } from './article.ts';
import { count, day, describing, maybeText, moment, type RequestFacts, requestFacts, text } from './values.ts';

export const warning = v.strictObject({
  code: v.string(),
  message: text,
  position: v.optional(v.pipe(count, v.description('offset in `q`, from 0'))),
});

export const facet = v.strictObject({
  values: v.array(v.strictObject({ value: text, count })),
  otherCount: v.pipe(count, v.description('the sum of the counts of all values that are not listed')),
});

export const histogram = v.strictObject({
  interval: v.picklist(['day', 'month', 'year', 'decade', 'century']),
  tz: text,
  field: v.pipe(
    v.picklist(['publishedDay', 'publishedAt']),
    v.description('what is counted: the day as each article states it or, when `tz` is given, the moment in that zone'),
  ),
  undated: count,
  buckets: v.array(v.strictObject({ from: day, to: day, count })),
});

export const query = v.strictObject({
  input: text,
  interpreted: v.pipe(text, v.description('the query as it was understood')),
  mode: v.pipe(
    v.picklist(['all', 'typo', 'some']),
    v.description(
      '`all`: articles have all words; `typo`: similar spellings are included; `some`: articles with some of the words follow those with all',
    ),
  ),
  sort: v.picklist(SORTS),
  from: v.nullable(moment),
  to: v.nullable(moment),
});

type LooseArticles = { articles: (v.InferOutput<typeof item> | v.InferOutput<typeof someFields>)[] };

export const understanding = {
  query,
  warnings: v.array(warning),
  didYouMean: v.nullable(v.strictObject({ text })),
};

export type LooseWarnings = { warnings: v.InferOutput<typeof warning>[] };

export const searchAnswer = describing<
  Omit<SearchAnswer, 'warnings' | 'facets' | 'articles'> &
    LooseArticles &
    LooseWarnings &
    RequestFacts & { facets: object }
>()(
  v.strictObject({
    totalResults: count,
    totalRelation: v.pipe(v.picklist(['eq', 'gte']), v.description('`gte`: there are more articles than were counted')),
    stories: v.optional(
      v.pipe(
        count,
        v.description('how many stories `totalResults` articles are; with `collapse=copies`, up to 1,000 articles'),
      ),
    ),
    allOnPage: v.optional(
      v.pipe(count, v.description('of the articles of this page, those with all of the words; with `collapse=copies`')),
    ),
    all: v.pipe(count, v.description('of `totalResults`, articles with all of the words: they come first')),
    some: v.pipe(
      count,
      v.description('of `totalResults`, articles with only some of the words; facets and histogram count both'),
    ),
    page: v.pipe(count, v.minValue(1)),
    pageSize: count,
    nextCursor: maybeText,
    ...understanding,
    articles: v.array(v.union([item, someFields])),
    facets: v.strictObject(v.entriesFromList(FACETS, v.optional(facet))),
    histogram: v.nullable(histogram),
    ...requestFacts,
  }),
);
