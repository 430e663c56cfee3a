import type { FilterName } from './filters.ts';
import type { SearchField } from './ranking.ts';

/** Where a part of the query begins: an offset from 0 in the text as the user typed it. */
export type Position = number;

interface At {
  readonly text: string;
  readonly position: Position;
}

/** One word as typed. Analysis may still split it into several terms (`e-mail`) or leave none. */
export interface Word extends At {
  readonly kind: 'word';
}

/** Words with this prefix. */
export interface Prefix extends At {
  readonly kind: 'prefix';
}

/** Words that differ from this one by at most this many letters. */
export interface Fuzzy extends At {
  readonly kind: 'fuzzy';
  readonly edits: 1 | 2;
}

/** Quoted text: its words in this order and adjacent, with at most `slop` other words between them. */
export interface Phrase extends At {
  readonly kind: 'phrase';
  readonly slop: number;
}

export type Term = Word | Prefix | Fuzzy | Phrase;

/** All operands must match. No operand is an `And` itself. */
export interface And {
  readonly kind: 'and';
  readonly operands: readonly Expression[];
}

/** At least one operand must match. No operand is an `Or` itself. */
export interface Or {
  readonly kind: 'or';
  readonly operands: readonly Expression[];
}

/** The operand must not match. It is not a `Not` itself. */
export interface Not {
  readonly kind: 'not';
  readonly operand: Expression;
}

/** The operand is searched in one field. It is neither a `Not` nor another `Within`. */
export interface Within {
  readonly kind: 'within';
  readonly field: SearchField;
  readonly operand: Expression;
}

/** The operands must occur near each other, with at most `distance` words between them. */
export interface Near {
  readonly kind: 'near';
  readonly operands: readonly [Expression, Expression];
  readonly distance: number;
  /** Whether the first operand must come first. */
  readonly isOrdered: boolean;
}

/** A condition on metadata of an article, such as its site. It does not affect the score. */
export interface Filter extends At {
  readonly kind: 'filter';
  readonly name: FilterName;
}

/** An empty query, which matches everything. It never occurs inside another expression. */
export interface Everything {
  readonly kind: 'everything';
}

/** What the user asked for. */
export type Expression = Term | And | Or | Not | Within | Near | Filter | Everything;

/** Returns the terms of an expression, in the order of the text. */
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

/** Returns the conditions of a query that every article must meet. */
export function filters(expression: Expression): Filter[] {
  const operands = expression.kind === 'and' ? expression.operands : [expression];
  return operands.filter((operand) => operand.kind === 'filter');
}

/** Joins operands and leaves out empty ones. Returns null when none is left. */
export function join(kind: 'and' | 'or', operands: readonly (Expression | null)[]): Expression | null {
  const said = operands.filter((operand) => operand !== null);
  const flat = said.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
  return flat.length > 1 ? { kind, operands: flat } : (flat[0] ?? null);
}

export function negate(operand: Expression): Expression {
  return operand.kind === 'not' ? operand.operand : { kind: 'not', operand };
}

/** Restricts an operand to a field. With nested fields, the innermost one applies. */
export function within(field: SearchField, operand: Expression): Expression {
  if (operand.kind === 'within') return operand;
  if (operand.kind === 'not') return negate(within(field, operand.operand));
  return { kind: 'within', field, operand };
}
