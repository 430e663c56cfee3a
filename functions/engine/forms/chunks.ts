/**
 * The kind of a chunk (the text between two blanks). `capital`: an ordinary word with a capital, or an initial;
 * `other`: has to be examined.
 */
interface Chunk {
  readonly chunk: string;
  readonly kind: 'capital' | 'other';
  /** Whether a punctuation mark after it ends a run of words. */
  readonly isLast: boolean;
}

const SPACE = 0x20;
const BLANKS = new Set([0xa0, 0x2028, 0x2029, 0x3000]);
/** Punctuation marks that end a run of capitalised words. A dot ends it only after a lower-case letter. */
const ENDS = new Set(Array.from(',;:!?)"\u201d', (sign) => sign.charCodeAt(0)));
const DOT = 0x2e;

const SIGN = 0;
const SMALL = 1;
const BIG = 2;
const DIGIT = 3;
/** Marks that can be part of a name: `C++`, `C#`. */
const NAMED = 4;
/** The class of each ASCII character. */
const CLASSES = Uint8Array.from({ length: 0x80 }, (_, code) => classOf(String.fromCharCode(code)));

function classOf(character: string): number {
  if (/[a-z]/.test(character)) return SMALL;
  if (/[A-Z]/.test(character)) return BIG;
  if (/\d/.test(character)) return DIGIT;
  return /[#+]/.test(character) ? NAMED : SIGN;
}

/**
 * Returns the chunks of a text that may have other forms: all except lower-case words of plain letters, which are most
 * of a text. Such a word is left out, but it ends a run of capitalised words. This is one loop over the characters,
 * because every article passes through it.
 */
export function* chunks(text: string, hasSmallLetters: boolean): Generator<Chunk> {
  const mayHaveNames = text.includes('sk');
  let wasCapital = false;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = blankFrom(text, start);
    if (end === start) continue;
    const isName = mayHaveNames && text.slice(start, end).includes('sk');
    const kind = isName ? 'other' : kindOf(text, start, end, hasSmallLetters);
    if (kind !== 'small')
      yield { chunk: text.slice(start, end), kind, isLast: kind === 'capital' && endsRun(text, end) };
    else if (wasCapital) yield { chunk: '', kind: 'other', isLast: true };
    wasCapital = kind === 'capital';
  }
}

/** Returns the offset of the first blank from an offset on, or of the end of the text. */
function blankFrom(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE || (code >= 0xa0 && BLANKS.has(code))) break;
  }
  return at;
}

function kindOf(text: string, start: number, end: number, hasSmallLetters: boolean): Chunk['kind'] | 'small' {
  let letters = 0;
  let hasSign = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 0x80 ? CLASSES[code] : foreign(code);
    if (kind === NAMED) return 'other';
    if (kind === SIGN) hasSign = true;
    else if (letters > 0 && (hasSign || (kind === BIG && hasSmallLetters))) return 'other';
    else letters += 1;
  }
  return hasSmallLetters && CLASSES[text.charCodeAt(start)] === BIG ? 'capital' : 'small';
}

/** A chunk with a letter outside ASCII has to be examined. */
function foreign(code: number): number {
  return ENDS.has(code) ? SIGN : NAMED;
}

function endsRun(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return ENDS.has(last) || (last === DOT && CLASSES[text.charCodeAt(end - 2)] === SMALL);
}
