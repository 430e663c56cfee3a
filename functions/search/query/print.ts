import type { Expression } from './expression.ts';

/** Prints an expression in the query language, so that users see how their query was understood. */
export function printQuery(expression: Expression): string {
  switch (expression.kind) {
    case 'everything':
      return '';
    case 'word':
      return expression.text;
    case 'phrase':
      return `"${expression.text}"`;
    case 'and':
      return expression.operands.map(printQuery).join(' AND ');
  }
}
