/** A folded text as the hashes of its units: words, or characters where words have no blanks between them. */
export interface Units {
  readonly hashes: readonly number[];
  /** Whether the units are characters. */
  readonly areCharacters: boolean;
}

const OTHER = 1;
const LETTER = 2;
/** A mark or an apostrophe: a word goes on, and is the same word without it. */
const IGNORED = 3;
/** A letter of a script without blanks between words. */
const UNSPACED = 4;

const LAST_OF_PLANE = 0xffff;
/** Two code units of which the first is one of these are one character. */
const [FIRST_OF_PAIR, LAST_OF_PAIR] = [0xd800, 0xdbff];

/** What each character of the basic plane is; 0 as long as nobody has asked. To ask takes far longer than to hash. */
const kinds = new Uint8Array(LAST_OF_PLANE + 1);

/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Returns a text with its letters apart from their accents, and in lower case. */
export function fold(text: string): string {
  return text.normalize('NFKD').toLowerCase();
}

/** Returns the words of a folded text as hashes, without accents, apostrophes and punctuation. */
export function unitsOf(folded: string): Units {
  const words: number[] = [];
  const characters: number[] = [];
  // The hash of the word so far; 0 between words.
  let word = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = codeAt(folded, at);
    const kind = kindOf(code);
    if (code > LAST_OF_PLANE) at++;
    if (kind === IGNORED) continue;
    if (kind === LETTER) {
      word = Math.imul((word || BASIS) ^ code, PRIME) || BASIS;
      continue;
    }
    if (word !== 0) words.push(word);
    word = 0;
    if (kind === UNSPACED) characters.push(Math.imul(BASIS ^ code, PRIME));
  }
  if (word !== 0) words.push(word);
  // A text in Chinese may have many names in Latin letters; one in English has hardly a Chinese character.
  return characters.length > words.length
    ? { hashes: characters, areCharacters: true }
    : { hashes: words, areCharacters: false };
}

function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= FIRST_OF_PAIR && code <= LAST_OF_PAIR ? (text.codePointAt(at) ?? code) : code;
}

function kindOf(code: number): number {
  if (code > LAST_OF_PLANE) return classify(code);
  if (kinds[code] === 0) kinds[code] = classify(code);
  return kinds[code] ?? OTHER;
}

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(character))
    return UNSPACED;
  if (/[\p{L}\p{N}]/u.test(character)) return LETTER;
  return /[\p{M}\p{Cf}'’ʼ]/u.test(character) ? IGNORED : OTHER;
}
