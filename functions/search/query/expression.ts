import type { FilterName } from './filters.ts';
import type { SearchField } from './ranking.ts';

/** Where a part of the query begins: its offset in the text as the user gave it, from 0. */
export type Position = number;

interface At {
  readonly text: string;
  readonly position: Position;
}

/** One word as typed. It may still analyse to several terms (`e-mail`) or to none. */
export interface Word extends At {
  readonly kind: 'word';
}

/** Words that begin like this one. */
export interface Prefix extends At {
  readonly kind: 'prefix';
}

/** Words that differ from this one by so many letters at most. */
export interface Fuzzy extends At {
  readonly kind: 'fuzzy';
  readonly edits: 1 | 2;
}

/** Quoted text: its words in this order, next to each other but for `slop` others. */
export interface Phrase extends At {
  readonly kind: 'phrase';
  readonly slop: number;
}

export type Term = Word | Prefix | Fuzzy | Phrase;

/** Every operand must match; none of them is an `And` itself. */
export interface And {
  readonly kind: 'and';
  readonly operands: readonly Expression[];
}

/** One operand must match; none of them is an `Or` itself. */
export interface Or {
  readonly kind: 'or';
  readonly operands: readonly Expression[];
}

/** The operand must not match; it is no `Not` itself. */
export interface Not {
  readonly kind: 'not';
  readonly operand: Expression;
}

/** The operand is looked for in one field; it is neither a `Not` nor another `Within`. */
export interface Within {
  readonly kind: 'within';
  readonly field: SearchField;
  readonly operand: Expression;
}

/** Both operands must stand near each other, with at most `distance` words between them. */
export interface Near {
  readonly kind: 'near';
  readonly operands: readonly [Expression, Expression];
  readonly distance: number;
  /** Whether the first operand must come first. */
  readonly isOrdered: boolean;
}

/** A condition on what is known of an article, such as its site. It does not count in the score. */
export interface Filter extends At {
  readonly kind: 'filter';
  readonly name: FilterName;
}

/** Nothing was asked for, so everything matches. It never stands in another expression. */
export interface Everything {
  readonly kind: 'everything';
}

/** What the user asked for. */
export type Expression = Term | And | Or | Not | Within | Near | Filter | Everything;

/** The terms of an expression, in the order of the text. */
export function terms(expression: Expression): Term[] {
  switch (expression.kind) {
    case 'everything':
    case 'filter':
      return [];
    case 'and':
    case 'or':
    case 'near':
      return expression.operands.flatMap(terms);
    case 'not':
    case 'within':
      return terms(expression.operand);
    default:
      return [expression];
  }
}

/** The conditions of a query that every article must meet. */
export function filters(expression: Expression): Filter[] {
  const operands = expression.kind === 'and' ? expression.operands : [expression];
  return operands.filter((operand) => operand.kind === 'filter');
}

/** Joins operands; those that say nothing are left out. Null when none is left. */
export function join(kind: 'and' | 'or', operands: readonly (Expression | null)[]): Expression | null {
  const said = operands.filter((operand) => operand !== null);
  const flat = said.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
  return flat.length > 1 ? { kind, operands: flat } : (flat[0] ?? null);
}

export function negate(operand: Expression): Expression {
  return operand.kind === 'not' ? operand.operand : { kind: 'not', operand };
}

/** The innermost field decides. */
export function within(field: SearchField, operand: Expression): Expression {
  if (operand.kind === 'within') return operand;
  if (operand.kind === 'not') return negate(within(field, operand.operand));
  return { kind: 'within', field, operand };
}
