import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMemory } from '../../../../../functions/normalise/formats/json/value-memory.ts';

const MEGABYTE = 1024 * 1024;
const many = (part: string, megabytes: number) => `[${part.repeat((megabytes * MEGABYTE) / part.length)}1]`;

describe('the memory of a JSON value', () => {
  it.each([
    ['empty objects', '{},', 30],
    ['empty lists', '[],', 30],
    ['lists in lists', '[', 20],
    ['different properties', '{"a":1,"b":2},', 40],
    ['empty strings', '"",', 40],
  ])('is too much where it is made of %s', (_, part, megabytes) => {
    expect(() => checkMemory(many(part, megabytes))).toThrow(expect.objectContaining({ code: 'too_large' }));
  });

  it.each([
    [
      'articles',
      `${JSON.stringify({ title: 'Ferry', author: 'Ada', tags: ['a', 'b'], text: 'It sails. '.repeat(60) })},`,
      64,
    ],
    ['numbers, as vectors are', '0.12345678,', 60],
    ['strings that look like many parts', `"${'{[,:'.repeat(1_000)}\\"",`, 60],
  ])('is not where it is made of %s', (_, part, megabytes) => {
    expect(() => checkMemory(many(part, megabytes))).not.toThrow();
  });

  it('ends a string where JSON ends it', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('\\', '"', 'a') }), { minLength: 1 });
    fc.assert(
      fc.property(texts, (strings) => {
        // Behind the strings comes what is too much; in them it would not be.
        const inside = `[${JSON.stringify([...strings, '{},'.repeat(10 * MEGABYTE)])}]`;
        expect(() => checkMemory(inside)).not.toThrow();
      }),
      { numRuns: 5 },
    );
  });
});
