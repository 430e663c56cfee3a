/** Control characters, soft hyphens, zero-width spaces, marks of direction. Joiners stay: Persian and emoji need them. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufff9-\ufffc]|[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A fast path: most lines need no change. They have only letters and signs that are visible and that NFC leaves alone,
 * and no marks: Latin, Cyrillic, kana, Han and Hangul, general and full-width punctuation.
 */
const PLAIN =
  /^[\t\n\r\x20-\x7e\xa0-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u3000-\u3029\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/;

/** Whether a text is stored as it is, but for the kind of its line breaks. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Returns a text as it is stored and searched: in NFC, without invisible characters and lone surrogates. */
export function storedText(text: string): string {
  if (PLAIN.test(text)) return text;
  const visible = text.toWellFormed().replace(INVISIBLE, '');
  return (hasManyMarks(visible) ? visible.replace(TOO_MANY_MARKS, '$1') : visible).normalize('NFC');
}

/** NFC sorts the marks of a letter, in quadratic time. Unicode's own limit is 30 marks. */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;
const MOST_MARKS = 30;
const FIRST_MARK = 0x300;
const SOME_MARKS = /\p{M}{3}/u;
const SOME_LENGTH = 7;

/** Whether a letter may have more than 30 marks. Looking at every 30th character finds each longer row of marks. */
function hasManyMarks(text: string): boolean {
  for (let at = MOST_MARKS; at < text.length; at += MOST_MARKS)
    if (text.charCodeAt(at) >= FIRST_MARK && SOME_MARKS.test(text.slice(at, at + SOME_LENGTH))) return true;
  return false;
}
