import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { VOID_ELEMENTS } from './elements.ts';
import { nameOf } from './tags/names.ts';
import { OpenElements } from './tags/open-elements.ts';
import { quickTokenizer } from './tags/quick-tokenizer.ts';

/** What a markup consists of, in its order. Every element that is opened is closed. */
export interface TagHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Levels of nested elements; browsers have 512, articles 60. Tags beyond it are left out, their text is kept. */
const DEEPEST = 200;

const PARAGRAPH = new Set(['p']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);
const ENDS_PARAGRAPH =
  'address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul p'.split(
    ' ',
  );
/** Which open elements end where another begins, since pages leave their end tags out. */
const IMPLIED_ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...ENDS_PARAGRAPH.map((name) => [name, PARAGRAPH] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, HEADINGS] as const),
  ['a', new Set(['a'])],
  ['li', new Set(['li', 'p'])],
  ['dd', new Set(['dd', 'dt', 'p'])],
  ['dt', new Set(['dd', 'dt', 'p'])],
  ['tr', new Set(['tr', 'th', 'td', 'p'])],
  ['th', new Set(['th', 'td', 'p'])],
  ['td', new Set(['th', 'td', 'p'])],
  ['tbody', new Set(['thead', 'tbody', 'tr', 'th', 'td'])],
  ['tfoot', new Set(['thead', 'tbody', 'tr', 'th', 'td'])],
  ['option', new Set(['option'])],
  ['body', new Set(['head', 'title'])],
]);

interface TagOptions {
  /** Levels of open elements; whoever makes no tree of them need not limit them. */
  deepest?: number;
  /** Names of the attributes that the handler asks for; all by default. */
  attributes?: ReadonlySet<string>;
}

/** Elements whose content is no markup, and whose entities mean nothing either. */
const RAW_ELEMENTS = new Set(['iframe', 'noembed', 'noframes', 'plaintext', 'script', 'style', 'xmp']);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Reads HTML as it is found, well-formed or not. Time and memory are linear in its length, however it is nested. */
export function readTags(html: string, handler: TagHandler, { deepest = DEEPEST, attributes }: TagOptions = {}): void {
  const reader = new TagReader(html, handler, deepest, attributes ?? null);
  const tokenizer = quickTokenizer(reader);
  tokenizer.write(html);
  tokenizer.end();
}

/** Takes the tokenizer's events, whose numbers are places in the text. */
class TagReader {
  readonly #html: string;
  readonly #handler: TagHandler;
  readonly #deepest: number;
  readonly #open = new OpenElements();
  /** Elements open beyond the deepest level. */
  #beyond = 0;
  #text = '';
  #name = '';
  /** What follows is the content of an element whose entities mean nothing. */
  #isRaw = false;
  /** Null as long as the tag has none that is wanted: most have none. */
  #attributes: Map<string, string> | null = null;
  readonly #wanted: ReadonlySet<string> | null;
  #isWanted = true;
  #attributeName = '';
  #attributeValue = '';

  constructor(html: string, handler: TagHandler, deepest: number, wanted: ReadonlySet<string> | null) {
    this.#html = html;
    this.#handler = handler;
    this.#deepest = deepest;
    this.#wanted = wanted;
  }

  ontext(start: number, end: number): void {
    const text = this.#html.slice(start, end);
    this.#text += this.#isRaw || !text.includes('&') ? text : decodeHTML(text);
  }

  onopentagname(start: number, end: number): void {
    this.#flush();
    this.#isRaw = false;
    this.#name = nameOf(this.#html.slice(start, end));
    this.#attributes = null;
  }

  onattribname(start: number, end: number): void {
    this.#attributeName = nameOf(this.#html.slice(start, end));
    this.#attributeValue = '';
    this.#isWanted = this.#wanted === null || this.#wanted.has(this.#attributeName);
  }

  onattribdata(start: number, end: number): void {
    if (!this.#isWanted) return;
    const value = this.#html.slice(start, end);
    this.#attributeValue += value.includes('&') ? decodeHTMLAttribute(value) : value;
  }

  onattribend(): void {
    if (!this.#isWanted || this.#attributes?.has(this.#attributeName)) return;
    this.#attributes ??= new Map();
    this.#attributes.set(this.#attributeName, this.#attributeValue);
  }

  onopentagend(): void {
    const name = this.#name;
    const attributes = this.#attributes ?? NO_ATTRIBUTES;
    this.#isRaw = RAW_ELEMENTS.has(name);
    const ended = IMPLIED_ENDS.get(name);
    while (this.#beyond === 0 && ended?.has(this.#open.last)) this.#closeLast();
    if (VOID_ELEMENTS.has(name)) {
      this.#handler.open(name, attributes);
      this.#handler.close(name);
    } else if (this.#open.length < this.#deepest) {
      this.#open.push(name);
      this.#handler.open(name, attributes);
    } else {
      this.#beyond++;
    }
  }

  /** A slash at the end means something in SVG and MathML only. */
  onselfclosingtag(): void {
    const isForeign = this.#open.has('svg') || this.#open.has('math');
    const before = this.#open.length;
    this.onopentagend();
    if (isForeign && this.#open.length > before) this.#closeLast();
  }

  onclosetag(start: number, end: number): void {
    this.#flush();
    this.#isRaw = false;
    const name = nameOf(this.#html.slice(start, end));
    // Browsers take the end of a line break, or of a paragraph that is not open, for an empty one.
    const isEmpty = name === 'br' || (name === 'p' && this.#beyond === 0 && !this.#open.has('p'));
    if (isEmpty) {
      this.#handler.open(name, NO_ATTRIBUTES);
      this.#handler.close(name);
    } else if (this.#beyond > 0) {
      this.#beyond--;
    } else {
      while (this.#open.has(name) && this.#closeLast() !== name);
    }
  }

  onend(): void {
    this.#flush();
    while (this.#open.length > 0) this.#closeLast();
  }

  oncdata(start: number, end: number, offset: number): void {
    this.#text += this.#html.slice(start, end - offset);
  }

  // The tokenizer leaves entities as they are.
  ontextentity(): void {}
  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #flush(): void {
    if (this.#text !== '') this.#handler.text(this.#text);
    this.#text = '';
  }

  #closeLast(): string {
    const name = this.#open.pop();
    this.#handler.close(name);
    return name;
  }
}
