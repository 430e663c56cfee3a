import type { Expression } from './expression.ts';
import { type SearchField, TIE_BREAKER, WEIGHTED_FIELDS } from './ranking.ts';

/** A clause of OpenSearch's query language. */
export type Clause = Readonly<Record<string, unknown>>;

/** The clause that finds and scores what was asked for, in the given fields. */
export function toClause(expression: Expression, searchIn: readonly SearchField[]): Clause {
  switch (expression.kind) {
    case 'everything':
      return { match_all: {} };
    case 'and':
      return { bool: { must: expression.operands.map((operand) => toClause(operand, searchIn)) } };
    case 'word':
    case 'phrase':
      return inAnyField(expression.text, searchIn);
  }
}

/**
 * A word is searched like a phrase: the analyzer may part it (`Russia's`, `e-mail`), and its parts belong together.
 * Should nothing be left of it, it restricts nothing.
 */
function inAnyField(text: string, searchIn: readonly SearchField[]): Clause {
  const fields = searchIn.flatMap((field) => WEIGHTED_FIELDS[field]);
  return {
    multi_match: { query: text, type: 'phrase', fields, tie_breaker: TIE_BREAKER, zero_terms_query: 'all' },
  };
}
