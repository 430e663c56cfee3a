/** A quotation mark ends a string where one of these follows, with space between at most. */
const BEHIND_STRING = /[,:}\]]/;
const NEXT_KEY = /"[^"\\\n]{1,60}"\s{0,20}:/y;
const LITERAL = /[^\s,:{}[\]"'/]+/y;
const NUMBER_OR_WORD = /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
const MOST_SPACE = 200;
const DEEPEST = 200;

/**
 * JSON out of a text that was meant to be JSON: with comments, CDATA marks, missing and superfluous commas, line breaks and
 * quotation marks within strings, single quotes, or without its end. Takes time in proportion to the text.
 */
export function mendJson(text: string): string {
  const mender = new Mender(text);
  return mender.mend();
}

class Mender {
  readonly #text: string;
  #at = 0;
  #out: string[] = [];
  /** The closing brackets of what is open. */
  #open: string[] = [];
  /** What was written last: nothing that a comma has to part from the next value, a value, or a comma or colon. */
  #last: 'start' | 'value' | 'comma' | 'colon' = 'start';
  /** The last value is the name of a field whose own value has not come yet. */
  #isName = false;
  #documents = 0;

  constructor(text: string) {
    this.#text = text;
  }

  mend(): string {
    while (this.#at < this.#text.length) this.#step();
    this.#endValue();
    if (this.#last === 'comma') this.#out.pop();
    while (this.#open.length > 0) this.#out.push(this.#open.pop() ?? '');
    return this.#documents > 1 ? `[${this.#out.join('')}]` : this.#out.join('');
  }

  #step(): void {
    const character = this.#text[this.#at] ?? '';
    if (/[\s;\uFEFF]/.test(character) || this.#skipComment(character)) this.#at++;
    else if (character === '{' || character === '[') this.#opening(character);
    else if (character === '}' || character === ']') this.#closing(character);
    else if (character === ',') this.#comma();
    else if (character === ':') this.#colon();
    else if (character === '"' || character === "'") this.#string(character);
    else this.#literal();
  }

  #skipComment(character: string): boolean {
    if (character !== '/' && character !== '<' && character !== '-' && character !== ']') return false;
    const [start, end] =
      COMMENTS.find(([start]) => this.#text.startsWith(start, this.#at)) ?? [];
    if (start === undefined || end === undefined) return false;
    const place = end === '' ? this.#at + start.length : this.#text.indexOf(end, this.#at + start.length);
    this.#at = (place < 0 ? this.#text.length : place + end.length) - 1;
    return true;
  }

  #beforeValue(): void {
    if (this.#last === 'value') {
      this.#endValue();
      this.#out.push(',');
    }
    if (this.#open.length === 0) this.#documents++;
    this.#isName = this.#open.at(-1) === '}' && this.#last !== 'colon';
  }

  /** A field that was left without a value has none. */
  #endValue(): void {
    if (this.#isName) this.#out.push(':null');
    if (this.#last === 'colon') this.#out.push('null');
    this.#isName = false;
  }

  #opening(bracket: string): void {
    this.#beforeValue();
    this.#at = this.#open.length >= DEEPEST ? this.#text.length : this.#at + 1;
    this.#out.push(bracket);
    this.#open.push(bracket === '{' ? '}' : ']');
    this.#last = 'start';
    this.#isName = false;
  }

  /** A bracket that closes what is not open is left out; one that is missing is put in. */
  #closing(bracket: string): void {
    this.#at++;
    if (!this.#open.includes(bracket)) return;
    this.#endValue();
    if (this.#last === 'comma') this.#out.pop();
    let closed = '';
    while (closed !== bracket) {
      closed = this.#open.pop() ?? bracket;
      this.#out.push(closed);
    }
    this.#last = 'value';
  }

  #comma(): void {
    this.#at++;
    this.#endValue();
    if (this.#last === 'comma' || this.#last === 'start' || this.#open.length === 0) return;
    this.#out.push(',');
    this.#last = 'comma';
  }

  #colon(): void {
    this.#at++;
    if (this.#last !== 'value' || !this.#isName) return;
    this.#isName = false;
    this.#out.push(':');
    this.#last = 'colon';
  }

  #string(quote: string): void {
    this.#beforeValue();
    const parts: string[] = ['"'];
    let from = ++this.#at;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (character === quote && this.#isEnd(quote)) break;
      const written = this.#escaped(character, quote);
      if (written !== null) {
        parts.push(this.#text.slice(from, this.#at), written);
        from = this.#at + (character === '\\' ? 2 : 1);
      }
      this.#at += character === '\\' ? 2 : 1;
    }
    parts.push(this.#text.slice(from, this.#at), '"');
    this.#at++;
    this.#out.push(parts.join(''));
    this.#last = 'value';
  }

  /** How a character of a string has to be written; null where it may stand as it does. */
  #escaped(character: string, quote: string): string | null {
    if (character === '"') return '\\"';
    if (character === '\\') {
      const next = this.#text[this.#at + 1] ?? '';
      if (next === 'u') return /^[\da-f]{4}/i.test(this.#text.slice(this.#at + 2, this.#at + 6)) ? null : 'u';
      if (next === quote && quote === "'") return "'";
      if (/["\\/bfnrt]/.test(next)) return null;
      return next < ' ' ? ' ' : next;
    }
    return character < ' ' ? (character === '\n' ? '\\n' : ' ') : null;
  }

  /** Whether the quotation mark here ends its string: a comma, colon or bracket follows, the next key, or nothing. */
  #isEnd(quote: string): boolean {
    let next = this.#at + 1;
    const furthest = next + MOST_SPACE;
    while (next < furthest && /\s/.test(this.#text[next] ?? '')) next++;
    const character = this.#text[next] ?? '';
    if (character === ',' || character === ':') return this.#goesOn(next + 1);
    if (character === '' || BEHIND_STRING.test(character) || this.#text.startsWith('/*', next)) return true;
    NEXT_KEY.lastIndex = next;
    if (quote === '"' && NEXT_KEY.test(this.#text)) return true;
    return this.#open.at(-1) === ']' && character === quote && this.#text.slice(this.#at, next).includes('\n');
  }

  /** Whether behind a comma or colon stands what may stand there: `he said "no", and left` goes on with a word. */
  #goesOn(from: number): boolean {
    let next = from;
    while (next < from + MOST_SPACE && /\s/.test(this.#text[next] ?? '')) next++;
    return /^(?:["'{[\]},\d/-]|true|false|null|$)/.test(this.#text.slice(next, next + 5));
  }

  #literal(): void {
    LITERAL.lastIndex = this.#at;
    const [word = this.#text[this.#at] ?? ''] = LITERAL.exec(this.#text) ?? [];
    this.#at += word.length;
    if (this.#open.length === 0 && this.#out.length === 0) return;
    this.#beforeValue();
    this.#out.push(NUMBER_OR_WORD.test(word) ? word : JSON.stringify(word));
    this.#last = 'value';
  }
}

/** What opens and closes a comment or a mark that hides a script; an end that is empty is the beginning itself. */
const COMMENTS: readonly (readonly [string, string])[] = [
  ['/*', '*/'],
  ['//', '\n'],
  ['<![CDATA[', ''],
  [']]>', ''],
  ['<!--', ''],
  ['-->', ''],
];
