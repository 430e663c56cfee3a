import type { SearchParameters } from '../functions/search/parameters/search-parameters.ts';

/** What a parameter means, for people; its type, limits and default are told by its schema. */
export interface ParameterWords {
  readonly meaning: string;
  readonly example?: unknown;
}

export type Words<T> = Readonly<Record<keyof T & string, ParameterWords>>;

const EXACT =
  'without regard to case and accents; repeat it or part values by commas for OR; `\\,` is a comma in a value';

/** The parameters of /search, its feeds and its table. */
export const SEARCH_WORDS: Words<Required<SearchParameters>> = {
  q: {
    meaning: 'the query, in the query language below, at most 64 words; empty finds everything',
    example: '"night market" council',
  },
  searchIn: { meaning: 'where words are looked for' },
  author: { meaning: `the author, ${EXACT}`, example: ['Natalya Krainova'] },
  domain: {
    meaning:
      'the site, by its host or any address of it, with `www.` or without; repeat it or part values by commas for OR',
    example: ['themoscowtimes.com'],
  },
  section: { meaning: `the section, ${EXACT}` },
  tag: { meaning: `a tag, ${EXACT}` },
  language: { meaning: 'the language, BCP 47; `en` also finds `en-GB`', example: ['en'] },
  excludeDomain: { meaning: 'leaves these sites out, written as in `domain`' },
  from: {
    meaning:
      'first moment of publication: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or RFC 3339; undated articles are left out, and a warning counts them',
    example: '2014-03',
  },
  to: { meaning: 'last moment of publication; a bare date is included whole', example: '2014-03-31' },
  undated: { meaning: '`true`: articles without a date only; not together with `from` and `to`' },
  tz: {
    meaning:
      'IANA time zone of bare dates and of the histogram; without it each article is of the day that it states itself (`publishedDay`). An article whose date has no time is of the same day, month or year in every zone',
    example: 'Europe/Berlin',
  },
  sort: {
    meaning:
      'the order; `relevance` by default with `q`, `newest` without; undated articles come last in both date orders',
  },
  pageSize: { meaning: 'articles a page' },
  page: { meaning: '`page` times `pageSize` reaches 10,000; `cursor` reaches further' },
  cursor: { meaning: '`nextCursor` of the answer before: goes on where it ended' },
  facets: { meaning: 'asks for the ten most frequent values with their counts; `en` counts `en-GB` too' },
  interval: { meaning: 'asks for the date histogram' },
  highlight: { meaning: 'whether the words found are marked' },
  typo: {
    meaning: '`auto`: a query of plain words that finds little is taken less strictly; `off`: exactly what was asked',
  },
};

export const SUGGEST_WORDS: Words<{ q: string }> = {
  q: { meaning: 'what has been typed so far', example: 'ker' },
};

export const SIMILAR_WORDS: Words<{ pageSize: number }> = {
  pageSize: { meaning: 'articles at most' },
};

export const OBJECT_WORDS: Words<{ key: string }> = {
  key: { meaning: 'key of the object in the bucket', example: 'kerry-and-lavrov-meet-on-ukraine.md' },
};
