import * as v from 'valibot';
import type { Article } from '../../functions/article.ts';
import type { ArticleItem } from '../../functions/search/answer/item.ts';
import type { EXTRA_FIELDS } from '../../functions/search/answer/item-fields.ts';
import { address, count, day, describing, id, maybeText, moment, text } from './values.ts';

const highlights = v.pipe(
  v.strictObject({
    title: v.optional(text),
    authors: v.optional(v.array(text)),
    summary: v.optional(text),
    dateline: v.optional(text),
    body: v.optional(v.array(text)),
    captions: v.optional(v.array(text)),
  }),
  v.description('escaped HTML, in which only `<mark>` is markup; from the first 100,000 characters of a text'),
);

const precision = v.pipe(
  v.nullable(v.picklist(['second', 'day', 'month', 'year'])),
  v.description('how exactly the date is known; for a day, month or year, `publishedAt` is its first moment'),
);

const publishedDay = v.pipe(
  v.nullable(day),
  v.description(
    'the day of publication as the article states it; in UTC, `publishedAt` may be on the day before or after',
  ),
);
const publishedOffset = v.pipe(
  v.nullable(v.pipe(v.string(), v.regex(/^[+-]\d\d:\d\d$/))),
  v.description('the offset from UTC as the article states it; null when it states none'),
);

const addedAt = v.pipe(
  moment,
  v.description('when it was first seen: it stays when the file is overwritten or indexed anew'),
);

const capturedAt = v.pipe(
  moment,
  v.description(
    'when a web archive or a browser captured the page; only on articles whose file says so. It is no date of publication',
  ),
);

/** The fields of a list that is asked for without `fields`. */
export const listed = {
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
  addedAt,
  indexedAt: moment,
  score: v.nullable(v.number()),
  highlights,
  permalink: v.pipe(address, v.description('the address of its page, on which the words of the query are marked')),
};
export const listedSource = { source: v.optional(v.strictObject({ key: text, ordinal: count })) };

/** Fields of the whole article that a list has on request. */
const extra = {
  body: text,
  captions: v.array(text),
  dateline: maybeText,
  contact: v.array(text),
  modifiedAt: v.nullable(moment),
  capturedAt,
  publishedAtFrom: v.nullable(v.picklist(['metadata', 'byline', 'url', 'text'])),
  characters: count,
  warnings: v.array(text),
} satisfies Record<(typeof EXTRA_FIELDS)[number], v.GenericSchema>;

/** The copies of an article in a list with `collapse=copies`. */
export const copies = {
  copies: v.optional(
    v.pipe(
      v.strictObject({
        count: v.pipe(count, v.description('the other articles with this text that match')),
        articles: v.pipe(
          v.array(
            v.strictObject({
              id,
              title: text,
              siteName: maybeText,
              domain: maybeText,
              url: v.nullable(address),
              publishedAt: v.nullable(moment),
            }),
          ),
          v.maxLength(5),
          v.description('the first of them, in the order of the search; /articles/{id}/copies has all'),
        ),
      }),
      v.description('with `collapse=copies` only'),
    ),
  ),
};

export type Listed = ArticleItem & { permalink: string };

export const item = describing<Listed>()(v.strictObject({ id, ...listed, ...listedSource, ...copies }));

/** An article of which only some fields were asked for. */
export const someFields = v.pipe(
  v.strictObject({ id, ...v.partial(v.object({ ...listed, ...extra })).entries, ...listedSource, ...copies }),
  v.description('where `fields` is given: only these fields'),
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

/** An article that an earlier version has indexed may have codes that no longer exist. */
type LooseArticle = Omit<Article, 'source' | 'warnings' | 'leftOut' | 'identity' | 'addedAt' | 'capturedAt'> & {
  warnings: string[];
  leftOut: { text: string; reason: string }[];
  addedAt: string;
  capturedAt?: string | undefined;
  source?: Article['source'] | undefined;
};

export const article = describing<LooseArticle>()(
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
    capturedAt: v.optional(capturedAt),
    summary: maybeText,
    body: v.pipe(text, v.description('paragraphs, separated by blank lines')),
    captions: v.array(text),
    leftOut: v.pipe(
      v.array(v.strictObject({ text, reason: v.pipe(text, v.description('a code')) })),
      v.description('what was left out of the main text, in its order, with the reason'),
    ),
    dateline: maybeText,
    section: maybeText,
    tags: v.array(text),
    language: v.pipe(text, v.description('BCP 47; `und` when the language is unknown')),
    url: v.nullable(address),
    domain: maybeText,
    siteName: maybeText,
    contact: v.array(text),
    image: v.nullable(address),
    wordCount: count,
    characters: count,
    warnings: v.pipe(v.array(text), v.description('codes of all assumptions that were made about the article')),
    source: v.optional(source),
    addedAt,
    indexedAt: moment,
  }),
);
