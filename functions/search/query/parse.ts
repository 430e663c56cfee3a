import { type Expression, type Term, terms } from './expression.ts';
import type { QueryFault, QueryWarning } from './remarks.ts';
import { tokenize } from './tokens.ts';

/** A query of more terms is refused: each of them is looked up in every searched field. */
export const MAX_TERMS = 64;

export interface ParsedQuery {
  readonly expression: Expression;
  readonly warnings: readonly QueryWarning[];
  readonly faults: readonly QueryFault[];
}

/** What OpenSearch's standard tokenizer makes a term of: letters, digits and emoji. */
const SEARCHABLE = /[\p{L}\p{Nd}\p{Nl}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/** Signs that other search engines read as operators. */
const OPERATOR_SIGNS = /^(?:OR|NOT)$|^[-+].|[()]|.\*$|~\d*$|^(?:title|summary|body|author):/u;
const LOWERCASE_OPERATOR = /^(?:and|or|not)$/u;

/** Reads the text of a query. Any text is one: what can't be understood is taken as words and said in the warnings. */
export function parseQuery(input: string): ParsedQuery {
  const { tokens, warnings } = tokenize(input);
  const operands = tokens.filter((_, index) => !isAnd(tokens, index));
  const searchable = operands.filter(({ text }) => SEARCHABLE.test(text));
  const expression = all(searchable);
  return {
    expression,
    warnings: [...warnings, ...operands.flatMap(remarks)].sort((a, b) => a.position - b.position),
    faults: tooManyTerms(expression),
  };
}

/** `AND` parts two operands; anywhere else it has nothing to join and is a word. */
function isAnd(tokens: readonly Term[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.text !== 'AND') return false;
  return index > 0 && index < tokens.length - 1 && !isAnd(tokens, index - 1);
}

function all(operands: readonly Term[]): Expression {
  const [first, ...others] = operands;
  if (first === undefined) return { kind: 'everything' };
  return others.length === 0 ? first : { kind: 'and', operands };
}

function remarks({ kind, text, position }: Term): QueryWarning[] {
  if (!SEARCHABLE.test(text)) {
    return [{ code: 'nothing_to_search', message: 'Ignored: it has neither letters nor digits.', position }];
  }
  if (kind === 'phrase') return [];
  if (LOWERCASE_OPERATOR.test(text)) {
    return [{ code: 'lowercase_operator', message: `"${text}" is taken as a word.`, position }];
  }
  if (text === 'AND' || OPERATOR_SIGNS.test(text)) {
    return [{ code: 'operator_taken_as_word', message: `"${text}" is taken as a word.`, position }];
  }
  return [];
}

function tooManyTerms(expression: Expression): QueryFault[] {
  const positions = terms(expression).flatMap((term) => term.text.split(' ').map(() => term.position));
  const position = positions[MAX_TERMS];
  if (position === undefined) return [];
  return [{ detail: `has ${positions.length} words; at most ${MAX_TERMS} are searched for`, position }];
}
