import type { Clause } from './clause.ts';
import type { Expression, Near } from './expression.ts';
import { terms } from './expression.ts';
import { exactFields, type Scope, stemmedFields } from './fields.ts';
import { isUnspaced, splits } from './scripts.ts';

/** Whether operands support a search for nearness: words, phrases, and combinations of these by OR, AND or nearness. */
export function canBeNear(expression: Expression): boolean {
  switch (expression.kind) {
    case 'word':
    case 'phrase':
      return true;
    case 'or':
    case 'and':
    case 'near':
      return expression.operands.every(canBeNear);
    default:
      return false;
  }
}

/** Returns the clauses for words near each other in one field, as written or by their stems. */
export function nearClauses(near: Near, scope: Scope): Clause[] {
  const text = terms(near)
    .map((term) => term.text)
    .join(' ');
  // A phrase is exact. The parts of a word have several stems each, and their combinations would be too many.
  const isExact = terms(near).some(({ kind, text }) => kind === 'phrase' || (splits(text) && !isUnspaced(text)));
  const fields = [...exactFields(scope), ...(isExact ? [] : stemmedFields(scope, text))];
  return fields.map((weighted) => {
    const [field = '', boost] = weighted.split('^');
    return { intervals: { [field]: { ...rule(near), boost: Number(boost) } } };
  });
}

/** An OpenSearch rule for intervals of text. */
function rule(expression: Expression): Clause {
  switch (expression.kind) {
    case 'near': {
      const { operands, distance, isOrdered } = expression;
      return { all_of: { intervals: operands.map(rule), max_gaps: distance, ordered: isOrdered } };
    }
    case 'or':
      return { any_of: { intervals: expression.operands.map(rule) } };
    case 'and':
      return { all_of: { intervals: expression.operands.map(rule), ordered: false } };
    case 'word':
      return { match: { query: expression.text, max_gaps: 0, ordered: true } };
    case 'phrase':
      return { match: { query: expression.text, max_gaps: expression.slop, ordered: true } };
    default:
      return { any_of: { intervals: [] } };
  }
}
