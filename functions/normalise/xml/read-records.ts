import { Parser } from 'htmlparser2';
import { FileFault } from '../file.ts';
import { LIMITS } from '../limits.ts';
import type { XmlElement } from './element.ts';
import { innerScope, knownName, NO_SCOPE, type Scope } from './namespaces.ts';

/** One record of an XML file, with its ancestors from the root on and their content before the record. */
export interface XmlRecord {
  element: XmlElement;
  ancestors: readonly XmlElement[];
  /** Whether the file ended inside the record. */
  isCut: boolean;
  /** The elements that were open when the file ended, from the root on. */
  cut: readonly XmlElement[];
}

interface Open {
  element: XmlElement;
  scope: Scope;
}

/**
 * Yields the records of an XML file, each as soon as it is complete. The parser ignores document types: an entity that
 * one declares, internal or external, stays as written and is never expanded or fetched.
 * @throws FileFault for elements nested too deep and for a record too long to hold in memory
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  isRecord: (name: string) => boolean,
): AsyncGenerator<XmlRecord> {
  const builder = new RecordBuilder(isRecord);
  for await (const piece of text) {
    builder.write(piece);
    yield* builder.take();
  }
  builder.end();
  yield* builder.take();
}

/** Feed elements that hold text and never contain each other. */
const FIELDS = new Set([
  'title',
  'link',
  'guid',
  'pubDate',
  'category',
  'comments',
  'description',
  'content:encoded',
  'dc:creator',
  'dc:date',
]);

/** Some programs write RSS element names in capitals. */
function withoutCapitals(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  const lower = name.toLowerCase();
  return lower === 'pubdate' ? 'pubDate' : lower;
}

class RecordBuilder {
  readonly #isRecord: (name: string) => boolean;
  readonly #parser: Parser;
  readonly #open: Open[] = [];
  #found: XmlRecord[] = [];
  /** Depth of the open record. */
  #recordDepth: number | null = null;
  #recordCharacters = 0;
  #contextCharacters = 0;
  #cut: readonly XmlElement[] | null = null;

  constructor(isRecord: (name: string) => boolean) {
    this.#isRecord = isRecord;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#onOpen(name, attributes),
        ontext: (text) => this.#onText(text),
        onclosetag: () => this.#onClose(),
      },
      { xmlMode: true },
    );
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  end(): void {
    this.#cut = this.#open.map(({ element }) => element);
    this.#parser.end();
  }

  take(): XmlRecord[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #onOpen(written: string, attributes: Record<string, string>): void {
    if (this.#open.length >= LIMITS.xmlDepth)
      throw new FileFault('nested_too_deep', `Elements are nested more than ${LIMITS.xmlDepth} deep.`);
    const scope = innerScope(this.#open.at(-1)?.scope ?? NO_SCOPE, attributes);
    const element: XmlElement = { name: knownName(withoutCapitals(written), scope), attributes, children: [] };
    const parent = this.#parentOf(element);
    const startsRecord = this.#recordDepth === null && this.#isRecord(element.name);
    this.#count(written.length + 100);
    if (startsRecord) {
      this.#recordDepth = this.#open.length;
      this.#recordCharacters = 0;
    } else if (this.#isKept()) parent?.element.children.push(element);
    this.#open.push({ element, scope });
  }

  /** Returns the parent of a new element. A field with a misspelt or missing end tag ends where the next field begins. */
  #parentOf({ name }: XmlElement): Open | undefined {
    if (!FIELDS.has(name)) return this.#open.at(-1);
    return this.#open.findLast(({ element }) => !FIELDS.has(element.name));
  }

  #onText(text: string): void {
    const children = this.#open.at(-1)?.element.children;
    this.#count(text.length);
    if (!children || !this.#isKept()) return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  #onClose(): void {
    const closed = this.#open.pop();
    if (!closed || this.#open.length !== this.#recordDepth) return;
    this.#recordDepth = null;
    const ancestors = this.#open.map(({ element }) => element);
    this.#found.push({ element: closed.element, ancestors, isCut: this.#cut !== null, cut: this.#cut ?? [] });
  }

  #count(characters: number): void {
    if (this.#recordDepth === null) this.#contextCharacters += characters;
    else this.#recordCharacters += characters;
    if (this.#recordCharacters > LIMITS.lineCharacters)
      throw new FileFault('record_too_long', `An article has more than ${LIMITS.lineCharacters} characters.`);
  }

  /** Whether content is kept. This limits what is stored between the records of a long file. */
  #isKept(): boolean {
    return this.#recordDepth !== null || this.#contextCharacters < LIMITS.contextCharacters;
  }
}
