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

/** Something was taken otherwise than it may have been meant; the search goes on. */
export interface QueryWarning {
  readonly code: WarningCode;
  readonly message: string;
  readonly position: Position;
}

/** Something that can't be searched for: the request is refused. */
export interface QueryFault {
  readonly detail: string;
  readonly position: Position;
}
