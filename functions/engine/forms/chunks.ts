/** What stands between two blanks. `capital`: an ordinary word with a capital, or an initial; `other`: worth a look. */
interface Chunk {
  readonly chunk: string;
  readonly kind: 'capital' | 'other';
  /** Whether a sign behind it ends a run of words. */
  readonly isLast: boolean;
}

const SPACE = 0x20;
const BLANKS = new Set([0xa0, 0x2028, 0x2029, 0x3000]);
/** Signs that end a run of words with capitals; a dot does so behind a small letter. */
const ENDS = new Set(Array.from(',;:!?)"\u201d', (sign) => sign.charCodeAt(0)));
const DOT = 0x2e;

const SIGN = 0;
const SMALL = 1;
const BIG = 2;
const DIGIT = 3;
/** A sign that is a part of names: `C++`, `C#`. */
const NAMED = 4;
/** What each ASCII character is. */
const CLASSES = Uint8Array.from({ length: 0x80 }, (_, code) => classOf(String.fromCharCode(code)));

function classOf(character: string): number {
  if (/[a-z]/.test(character)) return SMALL;
  if (/[A-Z]/.test(character)) return BIG;
  if (/\d/.test(character)) return DIGIT;
  return /[#+]/.test(character) ? NAMED : SIGN;
}

/**
 * The chunks of a text that there may be something to say of: all but small words of plain letters, as most are. A loop
 * over its characters, since every article goes through it. A small word is left out, but ends a run of capitals.
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

/** The first blank from a place on, or the end. */
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

/** A letter that is none of ASCII is worth a look. */
function foreign(code: number): number {
  return ENDS.has(code) ? SIGN : NAMED;
}

function endsRun(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return ENDS.has(last) || (last === DOT && CLASSES[text.charCodeAt(end - 2)] === SMALL);
}
