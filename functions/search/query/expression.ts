/** Where a part of the query begins: its offset in the text as the user gave it, from 0. */
export type Position = number;

/** One word as typed. It may still analyse to several terms (`e-mail`) or to none. */
export interface Word {
  readonly kind: 'word';
  readonly text: string;
  readonly position: Position;
}

/** Quoted text: its words next to each other, in this order. */
export interface Phrase {
  readonly kind: 'phrase';
  readonly text: string;
  readonly position: Position;
}

export type Term = Word | Phrase;

/** Every operand must match. */
export interface And {
  readonly kind: 'and';
  readonly operands: readonly Expression[];
}

/** Nothing was asked for, so everything matches. */
export interface Everything {
  readonly kind: 'everything';
}

/** What the user asked for. */
export type Expression = Term | And | Everything;

/** The terms of an expression, in the order of the text. */
export function terms(expression: Expression): Term[] {
  switch (expression.kind) {
    case 'everything':
      return [];
    case 'and':
      return expression.operands.flatMap(terms);
    default:
      return [expression];
  }
}
