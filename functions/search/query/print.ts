import type { Expression } from './expression.ts';

/** Returns an expression in the query language, to show users how their query was understood. */
export function printQuery(expression: Expression): string {
  switch (expression.kind) {
    case 'everything':
      return '';
    case 'word':
      return expression.text;
    case 'prefix':
      return `${expression.text}*`;
    case 'fuzzy':
      return `${expression.text}~${expression.edits}`;
    case 'phrase':
      return `"${expression.text}"${expression.slop > 0 ? `~${expression.slop}` : ''}`;
    case 'and':
      return expression.operands
        .map((operand) => (operand.kind === 'or' ? nested(operand) : printQuery(operand)))
        .join(' AND ');
    case 'or':
      return expression.operands.map(printQuery).join(' OR ');
    case 'not':
      return `NOT ${single(expression.operand)}`;
    case 'near': {
      const { operands, distance, isOrdered } = expression;
      return operands.map(single).join(` ${isOrdered ? 'pre' : 'w'}/${distance} `);
    }
    case 'filter':
      return `${expression.name}:${/[\s()]/u.test(expression.text) ? `"${expression.text}"` : expression.text}`;
    case 'within':
      return `${expression.field}:${single(expression.operand)}`;
  }
}

function single(operand: Expression): string {
  return operand.kind === 'and' || operand.kind === 'or' || operand.kind === 'near'
    ? nested(operand)
    : printQuery(operand);
}

function nested(operand: Expression): string {
  return `(${printQuery(operand)})`;
}
