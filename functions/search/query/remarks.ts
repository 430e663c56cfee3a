import type { Position } from './expression.ts';

export type WarningCode =
  | 'smart_quotes_replaced'
  | 'dash_taken_as_minus'
  | 'unbalanced_quote'
  | 'unbalanced_parenthesis'
  | 'nothing_to_search'
  | 'lowercase_operator'
  | 'operator_taken_as_word'
  | 'wildcard_ignored'
  | 'unknown_field'
  | 'proximity_limited'
  | 'proximity_ignored'
  | 'operator_ignored'
  | 'signs_ignored';

/** A part of the query may have been understood differently from what was meant. The search continues. */
export interface QueryWarning {
  readonly code: WarningCode;
  readonly message: string;
  readonly position: Position;
}

/** A part of the query can't be searched for. The request is refused. */
export interface QueryFault {
  readonly detail: string;
  readonly position: Position;
}
