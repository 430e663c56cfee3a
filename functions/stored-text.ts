/** Control characters, soft hyphens, zero-width marks that only invite tricks, and lone surrogates. Joiners stay: Persian and emoji need them. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufff9-\ufffc]|[\u202a-\u202e\u2066-\u2069]/g;

/** What is stored as it is, as most lines of English are: that is seen quickly. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;

/** The characters of a text as they are stored, and so as they are asked for: NFC, nothing invisible among them. */
export function storedText(text: string): string {
  if (PLAIN.test(text)) return text;
  const visible = text.toWellFormed().replace(INVISIBLE, '');
  return (hasManyMarks(visible) ? visible.replace(TOO_MANY_MARKS, '$1') : visible).normalize('NFC');
}

/** Marks on one letter are sorted, which takes time with the square of their number. Unicode's own limit is 30. */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;
const MOST_MARKS = 30;
const FIRST_MARK = 0x300;
const SOME_MARKS = /\p{M}{3}/u;
const SOME_LENGTH = 7;

/** Whether there may be more of them: where many are in a row, so is one of any few places. To look at all of them takes long. */
function hasManyMarks(text: string): boolean {
  for (let at = MOST_MARKS; at < text.length; at += MOST_MARKS)
    if (text.charCodeAt(at) >= FIRST_MARK && SOME_MARKS.test(text.slice(at, at + SOME_LENGTH))) return true;
  return false;
}
