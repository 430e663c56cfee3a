import type { SearchParameters } from '../functions/search/parameters/search-parameters.ts';

/** What a parameter means. Its type, limits and default come from its schema. */
export interface ParameterDescription {
  readonly meaning: string;
  readonly example?: unknown;
}

export type ParameterDescriptions<T> = Readonly<Record<keyof T & string, ParameterDescription>>;

/** How several values of a parameter are given. */
const ANY_OF = 'to match any of several values, repeat it or separate them by commas';
const EXACT = `case and accents do not matter; ${ANY_OF}; \`\\,\` is a comma within a value`;

/** The parameters of /search, its feeds and its table. */
export const SEARCH_DESCRIPTIONS: ParameterDescriptions<Required<SearchParameters>> = {
  q: {
    meaning: 'the query, in the query language below; at most 512 words; an empty query finds all articles',
    example: '"night market" council',
  },
  searchIn: { meaning: 'the fields that are searched' },
  author: { meaning: `the author, ${EXACT}`, example: ['Natalya Krainova'] },
  domain: {
    meaning: `the site, given as its host name or as any address on it, with or without \`www.\`; ${ANY_OF}`,
    example: ['themoscowtimes.com'],
  },
  section: { meaning: `the section, ${EXACT}` },
  tag: { meaning: `a tag, ${EXACT}` },
  language: { meaning: 'the language (BCP 47); `en` also finds `en-GB`', example: ['en'] },
  format: { meaning: 'the format of the file, such as `html` or `markdown`' },
  excludeAuthor: { meaning: 'authors that are excluded, given as in `author`' },
  excludeDomain: { meaning: 'sites that are excluded, given as in `domain`' },
  excludeSection: { meaning: 'sections that are excluded, given as in `section`' },
  excludeTag: { meaning: 'tags that are excluded, given as in `tag`' },
  excludeLanguage: { meaning: 'languages that are excluded, given as in `language`' },
  from: {
    meaning:
      'the first day or moment of publication: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, RFC 3339, or a time before now such as `24h`, `7d`, `2w`, `3m` (months), `1y`, `today`, `yesterday`; articles without a date are excluded, and a warning counts them',
    example: '2014-03',
  },
  to: {
    meaning: 'the last day or moment of publication, in the same forms; a year, month or day is included as a whole',
    example: '2014-03-31',
  },
  addedFrom: {
    meaning:
      'the first day or moment at which an article was added (`addedAt`), in the forms of `from`; bare dates are in `tz`, or else in UTC',
    example: '24h',
  },
  addedTo: { meaning: 'the last day or moment at which an article was added, in the same forms' },
  undated: { meaning: '`true`: only articles without a date; not together with `from` or `to`' },
  hasDate: {
    meaning: '`true`: only articles with a date; `false`: the same as `undated=true`; not together with `undated`',
  },
  tz: {
    meaning:
      'IANA time zone of bare dates and of the histogram; without it each article is of the day that it states itself (`publishedDay`). An article whose date has no time is of the same day, month or year in every zone',
    example: 'Europe/Berlin',
  },
  sort: {
    meaning:
      'the order; by default `relevance` with `q`, and `newest` without; `added`: those that were added last come first, whenever they were published; articles without a date come last when sorted by date',
  },
  pageSize: { meaning: 'the number of articles on a page; `0`: only counts' },
  fields: {
    meaning:
      'the fields of each article, besides `id`; those of the whole article too, such as `body`. Without it, those in the example below; tables have columns, and /search.jsonl has whole articles',
    example: ['title', 'body'],
  },
  page: {
    meaning:
      'the number of the page; `page` times `pageSize` must be at most 10,000: use `cursor` to go further; 1,000 with `collapse`',
  },
  cursor: { meaning: 'the `nextCursor` of the previous answer: returns the page after it' },
  facets: {
    meaning:
      'fields whose most frequent values are counted; values that differ only in case or accents are one, and the count of `en` includes `en-GB`. The values of a field that the search filters by are counted in the articles that match without this filter',
  },
  facetSize: { meaning: 'the number of values of each facet' },
  interval: { meaning: 'the interval of the histogram of publication dates; without it, there is no histogram' },
  highlight: { meaning: 'whether the words of the query are marked in the results' },
  typo: {
    meaning:
      '`auto`: a query of plain words that finds few articles is widened, to similar spellings and to some of the words; `off`: it never is, whatever `match` is',
  },
  match: {
    meaning:
      '`some`: articles with some of the words follow those with all words, if these do not fill a page; `all`: articles have all words, or likely spellings of them',
  },
  collapse: {
    meaning:
      '`copies`: each story is listed once, by the copy that ranks first, and `copies` of it counts the others; `totalResults`, facets and histogram still count articles; `page` times `pageSize` counts stories; `none`: every article',
  },
};

export const TREND_DESCRIPTIONS: ParameterDescriptions<{ interval: unknown }> = {
  interval: { meaning: 'the length of a period; `auto`: as short as gives at most 100 periods' },
};

export const VALUES_DESCRIPTIONS: ParameterDescriptions<Record<'prefix' | 'after' | 'pageSize', unknown>> = {
  prefix: { meaning: 'only values that begin with this text; case and accents do not matter' },
  after: { meaning: 'only values that come after this text: the `nextAfter` of the previous answer' },
  pageSize: { meaning: 'the largest number of values' },
};

export const SUGGEST_DESCRIPTIONS: ParameterDescriptions<{ q: string }> = {
  q: { meaning: 'the text that has been typed so far', example: 'ker' },
};

export const SIMILAR_DESCRIPTIONS: ParameterDescriptions<{ pageSize: number }> = {
  pageSize: { meaning: 'the largest number of articles' },
};

export const COPIES_DESCRIPTIONS: ParameterDescriptions<Record<'page' | 'pageSize', unknown>> = {
  pageSize: { meaning: 'the number of articles on a page; `0`: only their number' },
  page: { meaning: 'the number of the page' },
};

export const OBJECT_DESCRIPTIONS: ParameterDescriptions<{ key: string }> = {
  key: { meaning: 'the key of the object in the bucket', example: 'kerry-and-lavrov-meet-on-ukraine.md' },
};

export const LISTING_DESCRIPTIONS: ParameterDescriptions<Record<'pageSize' | 'cursor', unknown>> = {
  pageSize: { meaning: 'the largest number of watches, or of matches' },
  cursor: { meaning: 'the `nextCursor` of the previous answer: returns what follows it' },
};
