import type { QueryWarning } from './remarks.ts';
import { readWord } from './terms.ts';
import type { Operator, Token } from './tokens.ts';

type OperatorToken = Extract<Token, { kind: 'operator' }>;

/**
 * Makes a list of tokens follow the grammar: an operator that has nothing to join, and a field with nothing to look
 * for, are words; a parenthesis without its counterpart is left out.
 */
export function obeyGrammar(tokens: readonly Token[]): { tokens: Token[]; warnings: QueryWarning[] } {
  const { balanced, warnings } = balance(tokens);
  const obeying: Token[] = [];
  for (const [index, token] of balanced.entries()) {
    const next = balanced[index + 1];
    if (token.kind === 'operator' && !joins(token, obeying.at(-1), next)) obeying.push(asWord(token, token.name));
    else if (token.kind === 'field' && !begins(next)) obeying.push(asWord(token, token.field));
    else obeying.push(token);
  }
  return { tokens: obeying, warnings };
}

function joins({ name }: OperatorToken, before: Token | undefined, next: Token | undefined): boolean {
  return begins(next) && (name === 'NOT' || ends(before));
}

/** Whether an operand begins here. */
function begins(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'close') return false;
  return token.kind !== 'operator' || token.name === 'NOT';
}

/** Whether an operand ends here. */
function ends(token: Token | undefined): boolean {
  return token?.kind === 'term' || token?.kind === 'close';
}

function asWord({ position }: Token, written: Operator | string): Token {
  return { kind: 'term', term: readWord(written, position), written, position };
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
