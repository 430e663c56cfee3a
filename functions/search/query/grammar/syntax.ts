import type { QueryWarning } from '../remarks.ts';
import type { Token } from './token.ts';

type OperatorToken = Extract<Token, { kind: 'operator' | 'near' }>;

/**
 * Makes a list of tokens follow the grammar: an operator that has nothing to join, a field with nothing to look for, and
 * a parenthesis without its counterpart are left out.
 */
export function obeyGrammar(tokens: readonly Token[]): { tokens: Token[]; warnings: QueryWarning[] } {
  const { balanced, warnings } = balance(tokens);
  const obeying: Token[] = [];
  for (const [index, token] of balanced.entries()) {
    if (isDangling(token, obeying.at(-1), balanced[index + 1])) warnings.push(ignored(token));
    else obeying.push(token);
  }
  return { tokens: obeying, warnings };
}

function isDangling(token: Token, before: Token | undefined, next: Token | undefined): boolean {
  if (token.kind === 'operator' || token.kind === 'near') return !joins(token, before, next);
  if (token.kind === 'filter') return token.value === '';
  return (token.kind === 'field' || token.kind === 'plus' || token.kind === 'minus') && !begins(next);
}

function joins(token: OperatorToken, before: Token | undefined, next: Token | undefined): boolean {
  const isNot = token.kind === 'operator' && token.name === 'NOT';
  return begins(next) && (isNot || ends(before));
}

/** Whether an operand begins here. */
function begins(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'close') return false;
  if (token.kind === 'near') return false;
  return token.kind !== 'operator' || token.name === 'NOT';
}

/** Whether an operand ends here. */
function ends(token: Token | undefined): boolean {
  return token?.kind === 'term' || token?.kind === 'filter' || token?.kind === 'close';
}

function ignored(token: Token): QueryWarning {
  return {
    code: 'operator_ignored',
    message: `Ignored: ${nameOf(token)} has nothing to work on.`,
    position: token.position,
  };
}

function nameOf(token: Token): string {
  switch (token.kind) {
    case 'operator':
      return token.name;
    case 'near':
      return token.written;
    case 'filter':
      return `${token.name}:`;
    case 'field':
      return `${token.field}:`;
    default:
      return 'a sign';
  }
}

function balance(tokens: readonly Token[]): { balanced: Token[]; warnings: QueryWarning[] } {
  const open: Token[] = [];
  const lonely = new Set<Token>();
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    else if (token.kind === 'close' && open.pop() === undefined) lonely.add(token);
  }
  const warnings = [...open, ...lonely].map(({ position }) => unbalanced(position));
  return { balanced: tokens.filter((token) => !lonely.has(token)), warnings };
}

function unbalanced(position: number): QueryWarning {
  const message = 'A parenthesis without its counterpart.';
  return { code: 'unbalanced_parenthesis', message, position };
}
