/** A name of a header or a method: RFC 9110, section 5.6.2. */
export const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const AROUND = /^[\t\n\r ]+|[\t\n\r ]+$/g;
/** What ends a header or is no byte. */
const NO_VALUE = /[\0\n\r]|[^\0-\xff]/;
const SET_COOKIE = 'set-cookie';

export type HeadersGiven = Iterable<readonly [string, string]> | Readonly<Record<string, string>>;

/** Headers as the Fetch standard has them: https://fetch.spec.whatwg.org/#headers-class. */
export class HeaderList {
  /** By names in small letters. */
  readonly #values = new Map<string, string[]>();

  constructor(given: HeadersGiven = {}) {
    for (const [name, value] of Symbol.iterator in given ? given : Object.entries(given)) this.append(name, value);
  }

  append(name: string, value: string): void {
    const key = keyOf(name);
    this.#values.set(key, [...(this.#values.get(key) ?? []), checked(name, value)]);
  }

  set(name: string, value: string): void {
    this.#values.set(keyOf(name), [checked(name, value)]);
  }

  get(name: string): string | null {
    return this.#values.get(keyOf(name))?.join(', ') ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(keyOf(name));
  }

  delete(name: string): void {
    this.#values.delete(keyOf(name));
  }

  getSetCookie(): string[] {
    return [...(this.#values.get(SET_COOKIE) ?? [])];
  }

  forEach(visit: (value: string, name: string, headers: HeaderList) => void): void {
    for (const [name, value] of this) visit(value, name, this);
  }

  /** Sorted by name. Cookies are apart, all others are one value each. */
  *entries(): IterableIterator<[string, string]> {
    for (const [name, values] of [...this.#values].sort(([one], [other]) => (one < other ? -1 : 1))) {
      for (const value of name === SET_COOKIE ? values : [values.join(', ')]) yield [name, value];
    }
  }

  *keys(): IterableIterator<string> {
    for (const [name] of this) yield name;
  }

  *values(): IterableIterator<string> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }
}

function keyOf(name: string): string {
  if (!TOKEN.test(name)) throw new TypeError(`${JSON.stringify(name)} is no name of a header.`);
  return name.toLowerCase();
}

function checked(name: string, value: string): string {
  const trimmed = String(value).replace(AROUND, '');
  if (NO_VALUE.test(trimmed)) throw new TypeError(`The header ${name} must not have this value.`);
  return trimmed;
}
