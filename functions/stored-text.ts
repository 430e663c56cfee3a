/** Control characters, soft hyphens, zero-width spaces, marks of direction. Joiners stay: Persian and emoji need them. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufff9-\ufffc]|[\u202a-\u202e\u2066-\u2069]/g;

/** A fast path: most lines of English need no change. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;

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
