const NONE = 1;
/** A letter or a digit: a word may begin with it. */
const BEGINS = 2;
/** A mark, an apostrophe or a hyphen: words have these within them. */
const GOES_ON = 3;

const LAST_OF_PLANE = 0xffff;
/** Two code units of which the first is one of these are one character. */
const [FIRST_OF_PAIR, LAST_OF_PAIR] = [0xd800, 0xdbff];

/** What each character of the basic plane is; 0 as long as nobody has asked. To ask takes far longer than to count. */
const kinds = new Uint8Array(0x1_0000);

/** How many words a text has whose language sets spaces between them. */
export function wordsIn(text: string): number {
  let words = 0;
  let isWithin = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] || kindAt(text, at);
    if (kind === BEGINS && !isWithin) words++;
    isWithin = kind === BEGINS || (isWithin && kind === GOES_ON);
    if (code >= FIRST_OF_PAIR && code <= LAST_OF_PAIR && (text.codePointAt(at) ?? 0) > LAST_OF_PLANE) at++;
  }
  return words;
}

const SYLLABLES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** How many ideographs and syllables a text has, in languages that set no spaces between words. */
export function syllablesIn(text: string): number {
  return text.match(SYLLABLES)?.length ?? 0;
}

/** How many words a text has in any language: a word of one that sets no spaces has about two syllables. */
export function wordsOrSyllablesIn(text: string): number {
  return wordsIn(text) + syllablesIn(text) / 2;
}

function kindAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  const kind = kindOf(String.fromCodePoint(code));
  if (code <= LAST_OF_PLANE && (code < FIRST_OF_PAIR || code > LAST_OF_PAIR)) kinds[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return BEGINS;
  return /[\p{M}'’-]/u.test(character) ? GOES_ON : NONE;
}
