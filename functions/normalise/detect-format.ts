import { chooseCharset } from './decode-text.ts';
import { FileFault } from './file.ts';

/** Formats told apart by their bytes; each has a reader in formats/. */
export type FormatName = 'html' | 'json' | 'markdown' | 'text';

/** Signatures of files that hold no text to read, with the name that people know them by. */
const SIGNATURES: [string, string][] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x1f\x8b', 'a gzip file'],
  ['BZh', 'a bzip2 file'],
  ['\xfd7zXZ', 'an xz file'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard file'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'an RTF document'],
  ['WARC/', 'a WARC archive'],
];
/** A document type or an element of HTML, after comments and an XML declaration; XHTML has all three. */
const HTML =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*){0,20}<(?:!doctype\s+html|html|head|body|title|meta|link|div|article|main|section|header|nav|p|h[1-6]|span|table|script|style|center|font|frameset|figure|ul|ol|blockquote|a|b|i|br|img)[\s/>]/i;
const MARKUP = /^<(?:\?xml|!doctype|[a-z][\w.-]{0,60}(?::[\w.-]{1,60})?(?:\s+[\w:.-]{1,60}=|\/?>))/i;
const JSON_START = /^(?:\{\s*["}]|\[\s*(?:[[{"\]]|-?\d|true|false|null))/;
const MARKDOWN = /^ {0,3}#{1,6}\s+\S|^\S[^\n]*\n=+\s*$|\[[^\]\n]+\]\([^)\n]*\)|^\s*\*\*[^*\n]+\*\*|^---\s*\n/m;
const READABLE = 'HTML, Markdown, plain text, JSON and JSON Lines are read.';

/**
 * The format of a file, from its first bytes, then its content type and its name, which may both be wrong.
 * @throws FileFault for an empty file and for one that holds no text
 */
export function detectFormat(head: Uint8Array, contentType: string | null, key: string): FormatName {
  refuseSignature(head);
  const text = new TextDecoder(chooseCharset(head, null).charset).decode(head);
  const start = text.replace(/^[\s\0]+/, '');
  if (start === '') throw new FileFault('empty', 'The file is empty.');
  refuseBinary(text);
  if (HTML.test(start)) return 'html';
  if (MARKUP.test(start)) throw unsupported('an XML file');
  if (JSON_START.test(start)) return 'json';
  const isNamedMarkdown =
    /\.(?:md|markdown|mdown|mkd)$/i.test(key) || /^text\/(?:x-)?markdown/i.test(contentType ?? '');
  return isNamedMarkdown || MARKDOWN.test(text) ? 'markdown' : 'text';
}

function refuseSignature(head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (found) throw unsupported(found[1]);
}

function refuseBinary(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  if (controls * 50 > text.length) throw unsupported('a binary file');
}

function unsupported(what: string): FileFault {
  return new FileFault('unsupported_format', `The file is ${what}. ${READABLE}`);
}
