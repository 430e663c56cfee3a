import type { Mode } from '../query/loosen.ts';
import type { ParsedQuery } from '../query/parse.ts';
import type { Period } from './dates/period.ts';
import type { SearchParameters, Sort } from './search-parameters.ts';

/** Where a page of articles begins: by its number, or after the last article of the page before. */
export type Start = { readonly kind: 'page'; readonly page: number } | ({ readonly kind: 'cursor' } & CursorStart);

/** What goes on from page to page: the time of the first one, and how strictly the words were taken. */
export interface CursorStart {
  readonly page: number;
  readonly now: number;
  readonly mode: Mode;
  readonly after: SortValues;
}

/** What an article was sorted by; the last one is its id, so that no two articles are alike. */
export type SortValues = readonly [...number[], string];

/** A request to /search, read and found good. */
export interface Search extends Omit<SearchParameters, 'sort' | 'from' | 'to' | 'page' | 'cursor'> {
  readonly query: ParsedQuery;
  readonly period: Period;
  readonly sort: Sort;
  readonly start: Start;
  /** Stands for everything that decides which articles match, and in which order. */
  readonly fingerprint: string;
}
