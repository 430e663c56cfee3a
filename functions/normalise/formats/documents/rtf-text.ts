import { RtfCharsets } from './rtf-charsets.ts';

/** What an RTF document shows, and what it says of itself. */
export interface RtfText {
  paragraphs: { lines: string[]; isBold: boolean }[];
  title: string | null;
  author: string | null;
  /** Whether the file ends within a group: its end is missing. */
  isCut: boolean;
}

/** A group, a control word with its number, a byte in hexadecimal, a control symbol, or text. */
const TOKEN = /[{}]|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|[^{}\\\r\n]+/gi;
/** Groups that hold no text of the document. */
const DESTINATIONS = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator pict object header headerl headerr ' +
    'headerf footer footerl footerr footerf info themedata colorschememapping latentstyles datastore xmlnstbl ' +
    'annotation atnid atnauthor atndate fldinst shppict nonshppict bkmkstart bkmkend'
  ).split(' '),
);
const SYMBOLS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  cell: ' ',
};
const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page', 'row']);
interface State {
  destination: string;
  isBold: boolean;
  isHidden: boolean;
  /** Characters that stand behind a Unicode one for programs that know none. */
  fallback: number;
  font: number;
}

/** Reads RTF, whose bytes are given as characters. Linear in its length. */
export function readRtfText(source: string): RtfText {
  const reader = new RtfReader();
  for (const [token, word, number, hex, symbol] of source.matchAll(TOKEN))
    reader.token(token, word, number, hex, symbol);
  return reader.end();
}

class RtfReader {
  readonly #stack: State[] = [];
  #state: State = { destination: '', isBold: false, isHidden: false, fallback: 1, font: -1 };
  readonly #read: RtfText = { paragraphs: [], title: null, author: null, isCut: false };
  #lines: string[] = [''];
  #isPlain = false;
  #isIgnorable = false;
  #toSkip = 0;
  readonly #charsets = new RtfCharsets();
  /** Bytes of the open run that wait to be decoded: a character may have two. */
  #bytes: number[] = [];

  token(token: string, word?: string, number?: string, hex?: string, symbol?: string): void {
    if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
    else if (word !== undefined) this.#word(word.toLowerCase(), number === undefined ? undefined : Number(number));
    else if (symbol !== undefined) this.#symbol(symbol);
    else if (token === '{') this.#open();
    else if (token === '}') this.#close();
    else this.#plain(token);
  }

  end(): RtfText {
    this.#endParagraph();
    this.#read.isCut = this.#stack.length > 0;
    return this.#read;
  }

  #open(): void {
    this.#decode();
    this.#stack.push({ ...this.#state });
  }

  #close(): void {
    this.#decode();
    this.#state = this.#stack.pop() ?? this.#state;
    this.#isIgnorable = false;
  }

  #word(word: string, number?: number): void {
    this.#decode();
    if (this.#isIgnorable || DESTINATIONS.has(word)) this.#state.destination = word;
    else if (this.#state.destination === 'info' && (word === 'title' || word === 'author'))
      this.#state.destination = word;
    this.#isIgnorable = false;
    if (word === 'u' && number !== undefined) this.#unicode(number);
    else if (PARAGRAPH_ENDS.has(word)) this.#endParagraph();
    else if (word === 'line') this.#lines.push('');
    else if (SYMBOLS[word] !== undefined) this.#add(SYMBOLS[word]);
    else this.#format(word, number);
  }

  #format(word: string, number?: number): void {
    const isOn = number !== 0;
    if (word === 'b') this.#state.isBold = isOn;
    else if (word === 'v' || word === 'deleted') this.#state.isHidden = isOn;
    else if (word === 'plain') Object.assign(this.#state, { isBold: false, isHidden: false });
    else if (word === 'uc') this.#state.fallback = number ?? 1;
    else if (word === 'f') this.#state.font = number ?? -1;
    else if (word === 'ansicpg') this.#charsets.codePage = number ?? 1252;
    else if (word === 'fcharset') this.#charsets.setFont(this.#state.font, number ?? 0);
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#isIgnorable = true;
    else if (symbol === '~') this.#add('\u00a0');
    else if (symbol === '_') this.#add('-');
    else if ('\\{}'.includes(symbol)) this.#plain(symbol);
    else if (symbol === '\n' || symbol === '\r') this.#endParagraph();
  }

  #unicode(number: number): void {
    this.#add(String.fromCharCode(number < 0 ? number + 65_536 : number));
    this.#toSkip = this.#state.fallback;
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else this.#bytes.push(byte);
  }

  #plain(text: string): void {
    const rest = text.slice(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - text.length);
    for (let at = 0; at < rest.length; at++) this.#bytes.push(rest.charCodeAt(at) & 0xff);
  }

  #decode(): void {
    if (this.#bytes.length === 0) return;
    const text = this.#charsets.decode(this.#bytes, this.#state.font);
    this.#bytes = [];
    this.#write(text);
  }

  #add(text: string): void {
    this.#decode();
    this.#write(text);
  }

  #write(text: string): void {
    const { destination, isHidden, isBold } = this.#state;
    if (destination === 'title' || destination === 'author')
      this.#read[destination] = (this.#read[destination] ?? '') + text;
    if (destination !== '' || isHidden) return;
    if (!isBold && text.trim() !== '') this.#isPlain = true;
    this.#lines[this.#lines.length - 1] += text;
  }

  #endParagraph(): void {
    this.#decode();
    if (this.#state.destination !== '') return;
    const lines = this.#lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
    if (lines.length > 0) this.#read.paragraphs.push({ lines, isBold: !this.#isPlain });
    this.#lines = [''];
    this.#isPlain = false;
  }
}
