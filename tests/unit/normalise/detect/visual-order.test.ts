import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../functions/normalise/detect/decode-text.ts';
import { inReadingOrder } from '../../../../functions/normalise/detect/visual-order.ts';

const READ = 'מועצת העיר נמל המלח החליטה ביום שלישי להשאיר את שוק הדגים פתוח, לאחר דיון שנמשך זמן רב ימים רבים.';
const seen = (text: string) => [...text].reverse().join('');
const bytes = (text: string) =>
  Uint8Array.from(text, (letter) => (letter >= 'א' ? letter.charCodeAt(0) - 0x5d0 + 0xe0 : letter.charCodeAt(0)));

describe('a Hebrew text in the order in which it is seen', () => {
  it.each([
    ['a line', seen(READ), READ],
    ['lines', `${seen(READ)}\n${seen(READ)}`, `${READ}\n${READ}`],
    ['a page', `<p title="x">${seen(READ)}</p>\n<b>${seen(READ)}</b>`, `<p title="x">${READ}</p>\n<b>${READ}</b>`],
    ['a year', `${seen(READ)} 2014 ${seen('בשנת')}`, `בשנת 2014 ${READ}`],
    ['an hour', `${seen(READ)} 14:30 ${seen('בשעה')}`, `בשעה 14:30 ${READ}`],
    ['a share', `${seen(READ)} 12.5% ${seen('עוד')}`, `עוד 12.5% ${READ}`],
    ['a Latin name', `${seen(READ)} Norhaven ${seen('עיר')}`, `עיר Norhaven ${READ}`],
    ['brackets', `${seen(READ)} (${seen('רבים')})`, `(רבים) ${READ}`],
    ['an entity', `${seen(READ)} &quot;${seen('רבים')}&quot;`, `&quot;רבים&quot; ${READ}`],
    ['an English line below', `${seen(READ)}\nThe end.`, `${READ}\nThe end.`],
  ])('is put in the order in which it is read: %s', (_, text, expected) => {
    expect(inReadingOrder(text, 'iso-8859-8')).toBe(expected);
  });

  it.each([
    ['a text as it is read', READ, 'iso-8859-8'],
    ['a page as it is read', `<p>${READ}</p>`, 'windows-1255'],
    ['one word', 'ךלמ', 'iso-8859-8'],
    ['no Hebrew', 'The end.', 'iso-8859-8'],
    ['another charset', seen(READ), 'utf-8'],
  ])('leaves alone %s', (_, text, charset) => {
    expect(inReadingOrder(text, charset)).toBeNull();
  });

  it('is decoded so', () => {
    expect(decodeText(bytes(seen(READ)), 'iso-8859-8').text).toBe(READ);
  });
});
