import { cleanLine } from '../../text/clean-text.ts';

const LONGEST_DATE = 120;
/** Marks of writing direction and joiners, which dates of right-to-left languages are full of. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const CJK_DIGITS = '〇一二三四五六七八九';

/** A text as dates are looked for in it: western digits, plain hyphens and spaces, no invisible characters. */
export function dateText(text: string): string {
  const line = cleanLine(text.slice(0, LONGEST_DATE * 4)).slice(0, LONGEST_DATE);
  if (/^[\x20-\x7e]*$/.test(line)) return line;
  return westernDigits(line.normalize('NFC').replace(INVISIBLE, ''))
    .replace(/\u2212/g, '-')
    .replace(/(?<=\d\s?)[\u2010-\u2015](?=\s?\d)/g, '-')
    .replace(/[〇○零一二三四五六七八九十百]{1,5}(?=\s?[年月日時时點点分])/gu, cjkNumber)
    .replace(YEAR_TWICE, '');
}

/** "令和6年(2024年)6月5日", "2024（令和6）年6月5日": the year by the other count. */
const YEAR_TWICE =
  /(?<=\d\s?年?\s?)[（(]\s?(?:令和|平成|昭和|大正|明治|西暦)?\s?(?:\d{1,4}|元)\s?年?\s?[)）](?=\s?(?:年|\d{1,2}\s?月))/gu;

/** Arabic-Indic, Persian, Devanagari, full-width and other decimal digits as 0 to 9. */
function westernDigits(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (digit) => {
    if (!/\p{Nd}/u.test(digit)) return digit;
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return String(code - zero);
  });
}

/** 二〇一四 is 2014, 十五 is 15, 三十 is 30, 一百零三 is 103. */
function cjkNumber(text: string): string {
  const hundred = text.indexOf('百');
  if (hundred >= 0) return String(CJK_DIGITS.indexOf(text[0] ?? '') * 100 + Number(cjkNumber(text.slice(hundred + 1))));
  const digits = [...text.replace(/[○零]/g, '〇')].map((digit) => CJK_DIGITS.indexOf(digit));
  const ten = text.indexOf('十');
  if (ten < 0) return digits.join('');
  const [tens, ones] = [digits[ten - 1] ?? 1, digits[ten + 1] ?? 0];
  return String(tens * 10 + ones);
}
