import type { Position, Term } from '../expression.ts';
import type { FilterName } from '../filters.ts';
import type { SearchField } from '../ranking.ts';

/** A term as it was written; `opens` where a parenthesis or a quote follows with no blank between. */
export interface TermToken {
  readonly kind: 'term';
  readonly term: Term;
  readonly written: string;
  readonly opens?: boolean;
  readonly position: Position;
}

/** A condition, or its name where a quote follows that is its value. */
export interface FilterToken {
  readonly kind: 'filter';
  readonly name: FilterName;
  readonly value: string;
  readonly position: Position;
}

/** Two operands near each other. */
export interface NearToken {
  readonly kind: 'near';
  readonly written: string;
  readonly distance: number;
  readonly isOrdered: boolean;
  readonly position: Position;
}

/** `plus`, `minus` and `field` belong to what follows them. */
export type Token =
  | TermToken
  | FilterToken
  | NearToken
  | { readonly kind: 'operator'; readonly name: Operator; readonly position: Position }
  | { readonly kind: 'field'; readonly field: SearchField; readonly position: Position }
  | { readonly kind: 'open' | 'close' | 'plus' | 'minus'; readonly position: Position };

export type Operator = 'AND' | 'OR' | 'NOT';
