import * as v from 'valibot';
import type { Article } from '../functions/article.ts';
import type { ShownReceipt } from '../functions/engine/receipt.ts';
import type { SearchAnswer } from '../functions/search/answer/answer.ts';
import type { ArticleItem } from '../functions/search/answer/item.ts';
import type { JsonFeed } from '../functions/search/feeds/json-feed.ts';
import type { problemBody } from '../functions/search/http/problem.ts';
import { FACETS, SORTS } from '../functions/search/parameters/search-parameters.ts';
import { ARTICLE_ID } from '../functions/search/stored/article-id.ts';
import type { Suggestion } from '../functions/search/suggest/suggest.ts';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? unknown : never) : never;

/** Holds a schema to the type of what it describes: neither may have what the other has not. */
function describing<T>() {
  return <const S extends v.GenericSchema>(schema: S & Same<v.InferOutput<S>, T>): S => schema;
}

/** What an answer says of itself; of no account for its tag. */
interface Passing {
  tookMs: number;
  requestId: string;
}

const text = v.string();
const maybeText = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const moment = v.pipe(v.string(), v.metadata({ format: 'date-time' }));
const day = v.pipe(v.string(), v.metadata({ format: 'date' }));
const address = v.pipe(v.string(), v.metadata({ format: 'uri' }));
const id = v.pipe(v.string(), v.regex(ARTICLE_ID));
const passing = { tookMs: v.pipe(v.number(), v.minValue(0)), requestId: text };

const highlights = v.pipe(
  v.strictObject({ title: v.optional(text), body: v.optional(v.array(text)) }),
  v.description('HTML, escaped but for `<mark>`; they cover the first 100,000 characters of a text.'),
);

const precision = v.pipe(
  v.nullable(v.picklist(['second', 'day', 'month', 'year'])),
  v.description('how exactly `publishedAt` is known; of a day, month or year it is the first moment'),
);

const publishedDay = v.pipe(
  v.nullable(day),
  v.description('the day of publication as the article states it; `publishedAt` may be of the day before or after'),
);
const publishedOffset = v.pipe(
  v.nullable(v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/))),
  v.description('offset from UTC as the article states it; null where it states none'),
);

const item = describing<ArticleItem>()(
  v.strictObject({
    id,
    url: v.nullable(address),
    title: text,
    summary: maybeText,
    authors: v.array(text),
    publishedAt: v.nullable(moment),
    publishedAtPrecision: precision,
    publishedDay,
    publishedOffset,
    section: maybeText,
    tags: v.array(text),
    language: text,
    domain: maybeText,
    siteName: maybeText,
    image: v.nullable(address),
    wordCount: count,
    indexedAt: moment,
    source: v.optional(v.strictObject({ key: text, ordinal: count })),
    score: v.nullable(v.number()),
    highlights,
  }),
);

const warning = v.strictObject({
  code: v.string(),
  message: text,
  position: v.optional(v.pipe(count, v.description('offset in `q`'))),
});

const facet = v.strictObject({
  values: v.array(v.strictObject({ value: text, count })),
  otherCount: v.pipe(count, v.description('of the values that are not listed')),
});

const histogram = v.strictObject({
  interval: v.picklist(['day', 'month', 'year']),
  tz: text,
  field: v.pipe(
    v.picklist(['publishedDay', 'publishedAt']),
    v.description('what is counted: the day as each article states it, or its moment in `tz` where that was given'),
  ),
  undated: count,
  buckets: v.array(v.strictObject({ from: day, to: day, count })),
});

const query = v.strictObject({
  input: text,
  interpreted: v.pipe(text, v.description('the query as it was understood')),
  mode: v.pipe(
    v.picklist(['all', 'typo', 'some']),
    v.description(
      '`typo`: misspellings were matched too; `some`: articles with two words that have a meaning were taken',
    ),
  ),
  sort: v.picklist(SORTS),
  from: v.nullable(moment),
  to: v.nullable(moment),
});

type LooseWarnings = { warnings: v.InferOutput<typeof warning>[] };

const searchAnswer = describing<
  Omit<SearchAnswer, 'warnings' | 'facets'> & LooseWarnings & Passing & { facets: object }
>()(
  v.strictObject({
    totalResults: count,
    totalRelation: v.pipe(v.picklist(['eq', 'gte']), v.description('`gte`: there are more than were counted')),
    page: v.pipe(count, v.minValue(1)),
    pageSize: v.pipe(count, v.minValue(1)),
    nextCursor: maybeText,
    query,
    warnings: v.array(warning),
    didYouMean: v.nullable(v.strictObject({ text })),
    articles: v.array(item),
    facets: v.strictObject(v.entriesFromList(FACETS, v.optional(facet))),
    histogram: v.nullable(histogram),
    ...passing,
  }),
);

const source = describing<Article['source']>()(
  v.strictObject({
    key: text,
    ordinal: count,
    versionId: maybeText,
    etag: maybeText,
    size: count,
    format: text,
    charset: maybeText,
    uploadedAt: moment,
  }),
);

/** An article that was indexed by an earlier version may name what none knows any more. */
type LooseArticle = Omit<Article, 'source' | 'warnings' | 'leftOut'> & {
  warnings: string[];
  leftOut: { text: string; reason: string }[];
  source?: Article['source'] | undefined;
};

const article = describing<LooseArticle>()(
  v.strictObject({
    id,
    title: text,
    authors: v.array(text),
    publishedAt: v.nullable(moment),
    publishedAtFrom: v.nullable(v.picklist(['metadata', 'byline', 'url', 'text'])),
    publishedAtPrecision: precision,
    publishedDay,
    publishedOffset,
    modifiedAt: v.nullable(moment),
    summary: maybeText,
    body: v.pipe(text, v.description('paragraphs with a blank line between')),
    captions: v.array(text),
    leftOut: v.pipe(
      v.array(v.strictObject({ text, reason: v.pipe(text, v.description('a code')) })),
      v.description('what was taken out of the main text, in its order, with the reason for it'),
    ),
    dateline: maybeText,
    section: maybeText,
    tags: v.array(text),
    language: v.pipe(text, v.description('BCP 47; `und` when it is not known')),
    url: v.nullable(address),
    domain: maybeText,
    siteName: maybeText,
    contact: v.array(text),
    image: v.nullable(address),
    wordCount: count,
    characters: count,
    warnings: v.pipe(v.array(text), v.description('codes of everything that had to be assumed')),
    source: v.optional(source),
    indexedAt: moment,
  }),
);

const similarAnswer = describing<{ articles: ArticleItem[] } & Passing>()(
  v.strictObject({ articles: v.array(item), ...passing }),
);

const suggestion = describing<Suggestion>()(
  v.strictObject({
    text,
    type: v.picklist(['title', 'author', 'section', 'tag']),
    articleId: v.optional(v.pipe(id, v.description('of a title: its article'))),
  }),
);

const suggestAnswer = describing<{ suggestions: Suggestion[] } & Passing>()(
  v.strictObject({ suggestions: v.pipe(v.array(suggestion), v.maxLength(8)), ...passing }),
);

const receipt = describing<ShownReceipt>()(
  v.strictObject({
    key: text,
    status: v.picklist(['pending', 'indexed', 'partly', 'rejected', 'deleted', 'ignored']),
    claim: count,
    highest: count,
    articles: v.pipe(count, v.description('articles of the file that are in the index')),
    leftOut: v.pipe(count, v.description('pieces of text that were left out of the articles')),
    rejected: v.array(v.strictObject({ ordinal: v.nullable(count), code: text, message: text })),
    rejectedCount: count,
    lastError: maybeText,
    etag: maybeText,
    versionId: maybeText,
    size: v.nullable(count),
    format: maybeText,
    uploadedAt: v.nullable(moment),
    indexedAt: v.nullable(moment),
    generations: v.pipe(v.array(text), v.description('generations of the index that hold its articles')),
    attempts: count,
    tookMs: v.nullable(v.number()),
  }),
);

type LooseFeed = Omit<JsonFeed, '_search'> & { _search: Omit<JsonFeed['_search'], 'warnings'> & LooseWarnings };

const jsonFeed = describing<LooseFeed>()(
  v.strictObject({
    version: v.literal('https://jsonfeed.org/version/1.1'),
    title: text,
    description: v.optional(v.pipe(text, v.description('how the query was taken, where there is something to say'))),
    home_page_url: address,
    feed_url: address,
    next_url: v.optional(address),
    _search: v.strictObject({
      about: text,
      totalResults: count,
      totalRelation: v.picklist(['eq', 'gte']),
      query,
      warnings: v.array(warning),
    }),
    items: v.array(
      v.strictObject({
        id: address,
        url: address,
        title: text,
        content_text: text,
        summary: v.optional(text),
        image: v.optional(address),
        date_published: v.optional(moment),
        date_modified: moment,
        authors: v.optional(v.array(v.strictObject({ name: text }))),
        tags: v.optional(v.array(text)),
        language: v.optional(text),
      }),
    ),
  }),
);

const parameterError = v.strictObject({ parameter: text, detail: text, position: v.optional(count) });

const problem = describing<Omit<ReturnType<typeof problemBody>, 'title' | 'status' | 'errors'> & LooseProblem>()(
  v.strictObject({
    type: text,
    title: text,
    status: v.pipe(v.number(), v.integer()),
    detail: text,
    instance: text,
    requestId: text,
    errors: v.optional(v.array(parameterError)),
  }),
);

interface LooseProblem {
  title: string;
  status: number;
  errors?: v.InferOutput<typeof parameterError>[] | undefined;
}

const health = v.strictObject({ status: v.literal('ok') });

const openApi = v.looseObject({ openapi: text, info: v.looseObject({}), paths: v.looseObject({}) });

/** The bodies of answers by name. Nothing is in an answer that is not in its schema. */
export const ANSWERS = {
  SearchAnswer: searchAnswer,
  Article: article,
  ArticleItem: item,
  SimilarAnswer: similarAnswer,
  SuggestAnswer: suggestAnswer,
  Receipt: receipt,
  JsonFeed: jsonFeed,
  Health: health,
  OpenApi: openApi,
  Problem: problem,
  Facet: facet,
  Histogram: histogram,
  Query: query,
  Warning: warning,
} as const;

export type AnswerName = keyof typeof ANSWERS;
