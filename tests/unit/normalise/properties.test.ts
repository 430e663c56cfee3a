import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileFault } from '../../../functions/normalise/file.ts';
import { outcomesOf } from './normalise-file.ts';

async function settle(...call: Parameters<typeof outcomesOf>) {
  try {
    return await outcomesOf(...call);
  } catch (error) {
    if (error instanceof FileFault) return error.code;
    throw error;
  }
}

const line = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '# Title',
    'By A. Name',
    '3 March 2024',
    '---',
    '![a b](http://x)',
    '[[[[',
    '****',
    '`',
    '> ',
    '1999-99-99',
    '&#x0;',
    '\u0000',
  ),
);
const markdown = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

describe('whatever is dropped', () => {
  it('ends in articles or a reason, the same every time', async () => {
    const content = fc.oneof(fc.uint8Array({ maxLength: 300 }), markdown, fc.json());
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom('a.md', 'b.txt', 'c.json', 'd'), async (bytes, key) => {
        expect(await settle(bytes, { key })).toEqual(await settle(bytes, { key }));
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on how the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, fc.integer({ min: 1, max: 50 }), async (text, pieceSize) => {
        expect(await settle(text, { pieceSize })).toEqual(await settle(text));
      }),
      { numRuns: 100 },
    );
  });
});
