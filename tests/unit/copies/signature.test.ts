import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../../functions/copies/bands.ts';
import { isCopy } from '../../../functions/copies/is-copy.ts';
import { type Signature, signatureOf } from '../../../functions/copies/signature.ts';
import { readSignature, storedSignature } from '../../../functions/copies/stored-signature.ts';

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `word${letters(from + at)}`).join(' ');
const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const of = (body: string, title = 'Title') => signatureOf({ title, body }) as Signature;
const chinese = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => String.fromCodePoint(0x4e00 + (((from + at) * 97) % 5_000))).join('');

describe('a signature', () => {
  it('is the same for a text with other letters, accents, quotes and punctuation', () => {
    const [one, other] = [`It’s Élan in "Ærø" -- ${words(0, 80)}`, `IT'S elan in Ærø, ${words(0, 80).toUpperCase()}!`];
    expect(of(one)).toEqual(of(other));
  });

  it('is null for a text of a few words: equal ones say nothing', () => {
    expect(signatureOf({ title: 'Video', body: 'See the video.' })).toBeNull();
    expect(signatureOf({ title: 'Video', body: '' })).toBeNull();
  });

  it('of a short text is that of equal ones only, title and text', () => {
    const body = words(0, 30);
    expect(isCopy(of(body), of(body.toUpperCase()))).toBe(true);
    expect(isCopy(of(body), of(`${body} more`))).toBe(false);
    expect(isCopy(of(body), of(body, 'Another title'))).toBe(false);
    expect(isCopy(of(body), of(words(0, 90)))).toBe(false);
  });

  it('tells copies in a script without blanks between words', () => {
    const story = chinese(0, 400);
    expect(isCopy(of(story), of(`${chinese(900, 40)}${story}`))).toBe(true);
    expect(isCopy(of(story), of(chinese(2_000, 400)))).toBe(false);
  });

  it('tells texts apart that differ in most of their numbers only', () => {
    const note = (numbers: number[]) => `${words(0, 40)} ${numbers.join(` ${words(100, 12)} `)} ${words(200, 60)}`;
    expect(isCopy(of(note([11, 22, 33, 44])), of(note([11, 22, 33, 55])))).toBe(true);
    expect(isCopy(of(note([11, 22, 33, 44])), of(note([11, 66, 77, 55])))).toBe(false);
    expect(isCopy(of(note([1200, 22])), of(note([1200, 22]).replace('1200', '1,200')))).toBe(true);
  });

  it('is read as it was stored', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 300 }), fc.array(fc.nat(), { maxLength: 80 }), (text, numbers) => {
        const signature = signatureOf({ title: 'Title', body: `${text} ${numbers.join('; ')}` });
        if (signature !== null) expect(readSignature(storedSignature(signature))).toEqual(signature);
      }),
      { numRuns: 50 },
    );
  });

  it('is read as none where it is damaged', () => {
    expect(['', 'AAAA', 'not base64!', 7, undefined].map(readSignature)).toEqual([null, null, null, null, null]);
  });

  it('has a band in common with each copy', () => {
    const length = fc.integer({ min: 60, max: 200 });
    fc.assert(
      fc.property(length, length, fc.integer({ min: 0, max: 60 }), (one, other, from) => {
        const [first, second] = [of(words(0, one)), of(words(from, other))];
        expect(isCopy(first, second)).toBe(isCopy(second, first));
        const bands = new Set(bandsOf(first));
        if (isCopy(first, second)) expect(bandsOf(second).some((band) => bands.has(band))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
