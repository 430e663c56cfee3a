import { type Expression, type Filter, join, negate, terms, within } from './expression.ts';
import { obeyGrammar } from './grammar/syntax.ts';
import { termFaults, termWarnings } from './grammar/term-remarks.ts';
import { isSearchable } from './grammar/terms.ts';
import type { FilterToken, NearToken, Token } from './grammar/token.ts';
import { tokenize } from './grammar/tokens.ts';
import { canBeNear } from './near.ts';
import type { SearchField } from './ranking.ts';
import type { QueryFault, QueryWarning } from './remarks.ts';

/** Most terms in a query; longer queries are refused. Each term is looked up in every searched field. */
export const MAX_TERMS = 512;
/** Deepest nesting of parentheses. Nobody types more by hand, and each level uses a call on the stack. */
export const MAX_DEPTH = 8;

export interface ParsedQuery {
  readonly expression: Expression;
  /** Whether the query has only words and conditions, without operators or special characters. */
  readonly isPlain: boolean;
  readonly warnings: readonly QueryWarning[];
  readonly faults: readonly QueryFault[];
}

/**
 * Returns the expression of a query text. Every text is valid: unclear parts are read as words and named in `warnings`.
 *
 *     query := and ("OR" and)*      and  := near (["AND"] near)*      near := unary ("w/" n unary)*
 *     unary := ("NOT" | "-" | "+" | field ":")* atom
 *     atom  := "(" query ")" | phrase ("~" n)? | word ("*" | "~" [12])? | filter ":" value
 *
 * @param dateOf the date that a relative one means. @default the date as it is written
 */
export function parseQuery(input: string, dateOf: DateOf = (date) => date): ParsedQuery {
  const { tokens, warnings } = tokenize(input);
  const obeying = obeyGrammar(tokens);
  const parser = new Parser(obeying.tokens, dateOf);
  const expression = parser.query() ?? { kind: 'everything' };
  const written = obeying.tokens.filter((token) => token.kind === 'term');
  return {
    expression,
    isPlain: obeying.tokens.every(isPlain),
    warnings: [...warnings, ...obeying.warnings, ...parser.warnings, ...written.flatMap(termWarnings)].sort(byPosition),
    faults: [...parser.faults, ...written.flatMap(termFaults), ...tooManyTerms(expression, obeying.tokens)],
  };
}

/** Returns the date that a relative date means; any other as it is. */
type DateOf = (date: string) => string;

/** A recursive-descent parser over valid tokens, with limited depth. */
class Parser {
  readonly faults: QueryFault[] = [];
  readonly warnings: QueryWarning[] = [];
  private readonly tokens: readonly Token[];
  private readonly dateOf: DateOf;
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[], dateOf: DateOf) {
    this.tokens = tokens;
    this.dateOf = dateOf;
  }

  query(): Expression | null {
    const operands = [this.and()];
    while (this.takesOperator('OR')) operands.push(this.and());
    return join('or', operands);
  }

  private and(): Expression | null {
    const operands = [this.near()];
    while (this.takesOperator('AND') || this.isAtOperand()) operands.push(this.near());
    return join('and', operands);
  }

  private near(): Expression | null {
    let left = this.unary();
    let joined = 0;
    for (let token = this.tokens[this.at]; token?.kind === 'near'; token = this.tokens[this.at]) {
      joined += 1;
      if (joined === MAX_DEPTH + 1) {
        const detail = `joins more than ${MAX_DEPTH + 1} words by proximity operators`;
        this.faults.push({ detail, position: token.position });
      }
      if (joined > MAX_DEPTH) return this.passOver(left);
      this.at += 1;
      left = this.joinNear(left, token, this.unary());
    }
    return left;
  }

  /** Stops parsing after a fault. */
  private passOver(read: Expression | null): Expression | null {
    this.at = this.tokens.length;
    return read;
  }

  /** Operands that do not support nearness are searched without it. */
  private joinNear(
    left: Expression | null,
    { distance, isOrdered, written, position }: NearToken,
    right: Expression | null,
  ) {
    if (left === null || right === null) return left ?? right;
    if (canBeNear(left) && canBeNear(right))
      return { kind: 'near', operands: [left, right], distance, isOrdered } as const;
    const message = `${written} is taken as AND: it works on words and phrases only.`;
    this.warnings.push({ code: 'proximity_ignored', message, position });
    return join('and', [left, right]);
  }

  private unary(): Expression | null {
    let isNegated = false;
    let field: SearchField | null = null;
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind === 'field') field = token.field;
      else if (token?.kind === 'minus' || (token?.kind === 'operator' && token.name === 'NOT')) isNegated = !isNegated;
      else if (token?.kind !== 'plus') break;
      this.at += 1;
    }
    const atom = this.atom();
    const operand = atom !== null && field !== null ? within(field, atom) : atom;
    return operand !== null && isNegated ? negate(operand) : operand;
  }

  private atom(): Expression | null {
    const token = this.tokens[this.at];
    if (token === undefined || token.kind === 'close') return null;
    this.at += 1;
    if (token.kind === 'open') return this.nested(token);
    if (token.kind === 'filter') return this.filter(token);
    return token.kind === 'term' && isSearchable(token.term.text) ? token.term : null;
  }

  private filter({ name, value, position }: FilterToken): Filter {
    const text = name === 'before' || name === 'after' ? this.dateOf(value) : value;
    return { kind: 'filter', name, text, position };
  }

  private nested({ position }: Token): Expression | null {
    if (this.depth === MAX_DEPTH) {
      this.faults.push({ detail: `has parentheses nested deeper than ${MAX_DEPTH}`, position });
      this.at = this.tokens.length;
      return null;
    }
    this.depth += 1;
    const isEmpty = this.tokens[this.at]?.kind === 'close';
    const expression = isEmpty ? null : this.query();
    this.depth -= 1;
    if (this.tokens[this.at]?.kind === 'close') this.at += 1;
    return expression;
  }

  private takesOperator(name: 'AND' | 'OR'): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'operator' || token.name !== name) return false;
    this.at += 1;
    return true;
  }

  private isAtOperand(): boolean {
    const token = this.tokens[this.at];
    return (
      token !== undefined &&
      token.kind !== 'close' &&
      token.kind !== 'near' &&
      (token.kind !== 'operator' || token.name === 'NOT')
    );
  }
}

function isPlain(token: Token): boolean {
  return token.kind === 'filter' || (token.kind === 'term' && token.term.kind === 'word');
}

function byPosition(a: QueryWarning, b: QueryWarning): number {
  return a.position - b.position;
}

function tooManyTerms(expression: Expression, tokens: readonly Token[]): QueryFault[] {
  const filters = tokens.filter((token) => token.kind === 'filter').map(({ position }) => position);
  const words = terms(expression).flatMap((term) => term.text.split(' ').map(() => term.position));
  const positions = [...words, ...filters].sort((one, other) => one - other);
  const position = positions[MAX_TERMS];
  if (position === undefined) return [];
  return [{ detail: `has ${positions.length} words; at most ${MAX_TERMS} are searched for`, position }];
}
