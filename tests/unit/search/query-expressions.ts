import fc from 'fast-check';
import { type Expression, join, negate, type Term, within } from '../../../functions/search/query/expression.ts';
import { SEARCH_FIELDS } from '../../../functions/search/query/ranking.ts';

/** Positions are those in the text, which differ when it is written otherwise. */
export function withoutPositions(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression, (key, value) => (key === 'position' ? undefined : value)));
}

const word = fc
  .tuple(
    fc.constantFrom('kerry', 'Лавров', '東京', 'e-mail', "o'neil", '3,5', 'C++', 'not', 'a:b:c', 'é', '#1', 'F*x'),
    fc.nat(9),
  )
  .map(([text, number]) => `${text}${number}`);

const term: fc.Arbitrary<Term> = fc.oneof(
  word.map((text): Term => ({ kind: 'word', text, position: 0 })),
  word.map((text): Term => ({ kind: 'prefix', text, position: 0 })),
  fc.record({
    kind: fc.constant('fuzzy' as const),
    text: word,
    edits: fc.constantFrom(1, 2),
    position: fc.constant(0),
  }),
  fc.record({
    kind: fc.constant('phrase' as const),
    text: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    slop: fc.nat(20),
    position: fc.constant(0),
  }),
);

/** Any expression that a query can stand for, no deeper than a query may be. */
export const expression: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'query' },
    term,
    fc
      .tuple(
        fc.constantFrom('and', 'or'),
        fc.array(tie('tree'), { minLength: 2, maxLength: 3, depthIdentifier: 'query' }),
      )
      .map(([kind, operands]) => join(kind, operands) as Expression),
    tie('tree').map(negate),
    fc.tuple(fc.constantFrom(...SEARCH_FIELDS), tie('tree')).map(([field, operand]) => within(field, operand)),
  ),
})).tree;
