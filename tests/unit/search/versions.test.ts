import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type Passage } from '../../../functions/search/versions/compare-texts.ts';

/** A passage in short: `[-removed-]{+added+}`. */
const short = (passage: Passage) =>
  passage.map(({ kind, text }) => ({ kept: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind]).join('');
const compared = (before: string, after: string) => compareTexts(before, after)?.map(short);

describe('the differences between two texts', () => {
  it.each([
    ['words', 'The mayor bought the mill.', 'The mayor sold the mill.', ['The mayor [-bought-]{+sold+} the mill.']],
    ['numbers', 'It cost 1,200 dollars.', 'It cost 1,300 dollars.', ['It cost [-1,200-]{+1,300+} dollars.']],
    ['a new paragraph', 'One.', 'One.\n\nTwo.', ['One.{+\n\nTwo.+}']],
    ['two words in a row', 'red old mill', 'blue new mill', ['[-red old-]{+blue new+} mill']],
    ['Chinese', '市长昨天买了磨坊', '市长昨天卖了磨坊', ['市长昨天[-买-]{+卖+}了磨坊']],
    ['Arabic', 'قال رئيس الميناء اليوم', 'قال مدير الميناء اليوم', ['قال [-رئيس-]{+مدير+} الميناء اليوم']],
    ['none', 'The same.', 'The same.', []],
  ])('are shown by words: %s', (_, before, after, expected) => {
    expect(compared(before, after)).toEqual(expected);
  });

  it('are apart where they are far from each other, with some words around', () => {
    const middle = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ');
    const passages = compared(`old ${middle} end`, `new ${middle} stop`) ?? [];
    expect(passages).toHaveLength(2);
    expect(passages[0]).toMatch(/^\[-old-\]\{\+new\+\} w0 .* w11 …$/);
    expect(passages[1]).toMatch(/^… w\d+ .* w59 \[-end-\]\{\+stop\+\}$/);
  });

  it('are none only where the texts are the same, and have what was removed and added', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'mill', ' ', '\n\n', '.', '磨'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const passages = compareTexts(before, after) ?? [];
        expect(passages.length === 0).toBe(before === after);
        for (const { kind, text: part } of passages.flat()) {
          if (kind !== 'added') expect(before).toContain(part.replace(/^… | …$/g, ''));
          if (kind !== 'removed') expect(after).toContain(part.replace(/^… | …$/g, ''));
        }
      }),
    );
  });
});
