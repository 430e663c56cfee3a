import { expect, it } from 'vitest';
import { wordsIn } from '../../../../functions/normalise/text/words-in.ts';
import { isPlain } from '../../../../functions/stored-text.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

it.each([
  ['', 0],
  ["The sailor's half-hour, at 9:30 - 'later'.", 7],
  ['L’eau de Köln — naïve cafe\u0301 …', 5],
  ['𝒜da 𝒜b😀c\ud800d\udc00e \ud835', 5],
  ['हिन्दी में लिखा', 3],
])('counts the words of %j', (text, words) => {
  expect(wordsIn(text)).toBe(words);
  expect(text.match(WORD)?.length ?? 0).toBe(words);
});

it('takes only characters for plain that are stored as they are', () => {
  const characters = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
  const plain = characters.filter(isPlain);
  expect(plain.length).toBeGreaterThan(30_000);
  expect(plain.filter((each) => each.normalize('NFC') !== each || /[\p{M}\p{Cf}\p{Cs}]/u.test(each))).toEqual([]);
});
