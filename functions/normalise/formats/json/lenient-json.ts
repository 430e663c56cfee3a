import { startOfJson } from './before-json.ts';
import { readLooseString } from './lenient-string.ts';
import { LENIENT_WORDS, valueOfCall } from './lenient-words.ts';

/** What could be read of a text that is nearly JSON: one value or several that follow each other. */
export interface LenientValues {
  values: unknown[];
  /** Whether the text ends within a value. Of that one, what is whole is kept where it may be of use. */
  isCut: boolean;
}

/**
 * The values of a text that is nearly JSON, as people and other languages write it: with comments, single quotes, names
 * without quotes, commas too many or too few, line breaks and quotation marks in texts, None, NaN, calls, JavaScript
 * around it, several values in a row, or cut off. Null where it is something else. Takes linear time.
 */
export function parseLeniently(text: string): LenientValues | null {
  try {
    return new LenientReader(text).readAll();
  } catch (error) {
    if (!(error instanceof NoJson)) throw error;
    return null;
  }
}

class NoJson extends Error {}

/** A value in which the text ends, and of which nothing is of use. */
const CUT = Symbol('cut');
/** Levels of values within values. */
const DEEPEST = 200;
/** An object that lost its end is of use where it has a text of this length, or a list of objects. */
const LONG_TEXT = 100;
const WORD = /[\p{L}\p{N}_$.+-]{1,200}/uy;
class LenientReader {
  readonly #text: string;
  #at: number;
  #isCut = false;
  /** What the text ends in, where it is of use; what is around it is of use, too. */
  #kept: unknown;

  constructor(text: string) {
    this.#text = text;
    this.#at = startOfJson(text);
  }

  readAll(): LenientValues {
    const values: unknown[] = [];
    for (this.#skip(); !this.#isAtEnd(); this.#skipEnd()) {
      if (!'{['.includes(this.#next())) throw new NoJson();
      const value = this.#value(0);
      if (value !== CUT) values.push(value);
    }
    return { values, isCut: this.#isCut };
  }

  #next(): string {
    return this.#text[this.#at] ?? '';
  }

  #isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Passes over white space and comments. */
  #skip(): void {
    for (;;) {
      while (/\s|\ufeff/.test(this.#next())) this.#at++;
      const start = this.#text.slice(this.#at, this.#at + 2);
      if (start !== '//' && start !== '/*') return;
      const end = this.#text.indexOf(start === '//' ? '\n' : '*/', this.#at + 2);
      this.#at = end < 0 ? this.#text.length : end + (start === '//' ? 1 : 2);
    }
  }

  /** Passes over what stands behind a whole value. */
  #skipEnd(): void {
    this.#skip();
    while (/[,;)}\]]/.test(this.#next()) && !this.#text.startsWith(']]>', this.#at)) {
      this.#at++;
      this.#skip();
    }
    if (/^(?:\]\]>|-->)\s*$/.test(this.#text.slice(this.#at, this.#at + 20))) this.#at = this.#text.length;
  }

  #value(depth: number): unknown {
    if (depth > DEEPEST) throw new NoJson();
    this.#skip();
    if (this.#isAtEnd()) return this.#cut();
    const start = this.#next();
    if (start === '{') return this.#object(depth);
    if (start === '[' || start === '(') return this.#list(start === '[' ? ']' : ')', depth);
    return start === '"' || start === "'" ? this.#string() : this.#word(depth);
  }

  #cut(): typeof CUT {
    this.#isCut = true;
    return CUT;
  }

  #object(depth: number): unknown {
    const entries: [string, unknown][] = [];
    this.#at++;
    while (!this.#closes('}')) {
      if (this.#isAtEnd()) return this.#cutObject(entries);
      const entry = this.#member(depth);
      if (entry === CUT) return this.#cutObject(entries);
      entries.push(entry);
    }
    return Object.fromEntries(entries);
  }

  /** Passes over commas, and over the sign that closes an object or a list where it comes next. */
  #closes(close: string): boolean {
    for (this.#skip(); this.#next() === ','; this.#skip()) this.#at++;
    if (this.#next() !== close) return false;
    this.#at++;
    return true;
  }

  #member(depth: number): [string, unknown] | typeof CUT {
    const name = this.#name();
    this.#skip();
    if (this.#isAtEnd()) return CUT;
    if (name === CUT || this.#next() !== ':') throw new NoJson();
    this.#at++;
    const value = this.#value(depth + 1);
    return value === CUT ? CUT : [String(name), value];
  }

  #cutObject(entries: [string, unknown][]): unknown {
    this.#isCut = true;
    const isOfUse = entries.some(([, value]) =>
      typeof value === 'string'
        ? value.length >= LONG_TEXT
        : hasObject(value) || (value !== undefined && value === this.#kept),
    );
    if (!isOfUse) return CUT;
    this.#kept = Object.fromEntries(entries);
    return this.#kept;
  }

  #list(close: string, depth: number): unknown {
    const list: unknown[] = [];
    this.#at++;
    while (!this.#closes(close)) {
      const value = this.#value(depth + 1);
      if (value !== CUT) list.push(value);
      if (this.#isCut && this.#isAtEnd()) return hasObject(list) ? list : CUT;
    }
    return list;
  }

  #name(): unknown {
    if (/["']/.test(this.#next())) return this.#string();
    return this.#wordAt() || CUT;
  }

  #wordAt(): string {
    WORD.lastIndex = this.#at;
    const [word = ''] = WORD.exec(this.#text) ?? [];
    this.#at += word.length;
    return word;
  }

  #word(depth: number): unknown {
    const word = this.#wordAt();
    if (LENIENT_WORDS.has(word)) return LENIENT_WORDS.get(word);
    if (/^[+-]?\.?\d/.test(word) && !Number.isNaN(Number(word))) return Number(word);
    if (/^[ubrf]{1,2}$/i.test(word) && /["']/.test(this.#next())) return this.#string();
    this.#skip();
    if (this.#isAtEnd()) return this.#cut();
    if (word === 'new') return this.#value(depth + 1);
    if (word === '' || this.#next() !== '(') throw new NoJson();
    const given = this.#list(')', depth + 1);
    return Array.isArray(given) ? valueOfCall(word, given) : CUT;
  }

  #string(): unknown {
    const found = readLooseString(this.#text, this.#at);
    this.#at = found?.end ?? this.#text.length;
    return found ? found.value : this.#cut();
  }
}

function hasObject(value: unknown): boolean {
  return Array.isArray(value) && value.some((entry) => typeof entry === 'object' && entry !== null);
}
