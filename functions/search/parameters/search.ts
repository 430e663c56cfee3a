import type { Bounds, Period } from '../dates/period.ts';
import type { Mode, Spellings } from '../query/loosen.ts';
import type { ParsedQuery } from '../query/parse.ts';
import type { SearchParameters, Sort } from './search-parameters.ts';

/** Where a page of articles begins: by its number, or after the last article of the page before. */
export type Start = PageStart | ({ readonly kind: 'cursor' } & CursorStart);

interface PageStart {
  readonly kind: 'page';
  readonly page: number;
  /** The number of articles before it. @default what as many pages of this size have */
  readonly offset?: number;
}

/** What all pages of a search share: the time of the first page, and how its words were matched. */
export interface CursorStart {
  readonly page: number;
  readonly now: number;
  readonly mode: Mode;
  /** The corrections that the first page used. */
  readonly spellings: Spellings;
  readonly after: SortValues;
}

/** The sort values of an article. The last one is its id, so that they are unique. */
export type SortValues = readonly [...number[], string];

type DateName = 'from' | 'to' | 'addedFrom' | 'addedTo';

/** A valid request to /search. */
export interface Search extends Omit<SearchParameters, 'sort' | DateName | 'page' | 'cursor'> {
  readonly query: ParsedQuery;
  readonly period: Period;
  /** When the articles arrived. */
  readonly added: Bounds;
  readonly sort: Sort;
  readonly start: Start;
  /** The time of the first page, to which relative dates refer: the beginning of its day, or of its quarter of an hour. */
  readonly now: number;
  /** A digest of all that decides which articles match and in which order. */
  readonly fingerprint: string;
}

/** Returns the number of articles before the page; 0 where only a cursor tells. */
export function offsetOf({ start, pageSize }: Pick<Search, 'start' | 'pageSize'>): number {
  return start.kind === 'cursor' ? 0 : (start.offset ?? (start.page - 1) * pageSize);
}
