import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody, storedBody } from '../../../functions/engine/stored-body.ts';

describe('a stored body', () => {
  it('is read as it was', () => {
    const piece = fc.constantFrom(
      'word ',
      '\n\n',
      '\n',
      '. ',
      ' ',
      'é',
      '\u{1f600}',
      'x'.repeat(1_500),
      '長'.repeat(900),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const body = pieces.join('');
        const stored = storedBody(body);
        expect(readBody(stored)).toBe(body);
        expect(stored).toHaveLength(body.length);
      }),
    );
  });

  it('has no long way back to the end of a paragraph', () => {
    const stored = storedBody(
      `${'A sentence without a paragraph. '.repeat(1_000)}\n\n${'Another one. '.repeat(1_000)}`,
    );
    expect(Math.max(...stored.split('\u2029').map(({ length }) => length))).toBeLessThan(600);
  });

  it('of an older index is read too', () => {
    expect(readBody('One.\n\nTwo.')).toBe('One.\n\nTwo.');
  });

  it('has the separators of its file as ends of paragraphs', () => {
    expect(readBody(storedBody('One.\u2029Two.'))).toBe('One.\n\nTwo.');
  });
});
