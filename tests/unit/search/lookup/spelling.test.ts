import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../../functions/search/lookup/reading.ts';
import { correctedQuery } from '../../../../functions/search/lookup/spelling.ts';
import { parseQuery } from '../../../../functions/search/query/parse.ts';

const spellings = new Map([
  ['minsters', ['ministers', 'monsters']],
  ['cafée', ['cafés']],
]);
const corrected = (q: string) => correctedQuery(q, plainWords({ query: parseQuery(q) }), spellings);

describe('the corrected query', () => {
  it.each([
    ['minsters  talk, "minsters', 'ministers  talk, "ministers'],
    ['min\u00adsters talk', 'ministers talk'],
    ['\u200bminsters\u2060 cafe\u0301e talk', 'ministers cafés talk'],
    ['minsters\ufeff\u00a0minsters', 'ministers\u00a0ministers'],
    ['nothing wrong', null],
  ])('of %j is %j', (q, expected) => {
    expect(corrected(q)).toBe(expected);
  });
});
