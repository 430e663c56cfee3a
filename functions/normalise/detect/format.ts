import { FileFault } from '../file.ts';
import { startOfJson } from '../formats/json/before-json.ts';
import { isOtherTable, isTable } from '../formats/tables/header.ts';
import { chooseCharset } from './decode-text.ts';
import type { FormatName } from './format-name.ts';
import { BZIP2, SIGNATURES, TAR, UNREADABLE } from './magic-numbers.ts';
import { markupFormat } from './markup-format.ts';
import { whatItIs } from './others/what-it-is.ts';
import { bibliographyFormat } from './starts/bibliography-start.ts';
import { isCollection } from './starts/collection.ts';
import { startsAsHtml } from './starts/html-start.ts';
import { jsonFrontMatter } from './starts/json-front-matter.ts';
import { startsAsMhtml } from './starts/mhtml-head.ts';
import { startsAsWire } from './starts/wire-start.ts';
import { unsupported } from './unsupported.ts';

/** An object, a list of objects, or nothing of either; Python has single quotes, and people set comments before the first name. */
const JSON_START = /^(?:\{\s*(?:["'}]|\/[/*])|\[\s*(?:\{\s*["'}]|\/[/*]|\]\s*$))/;
/** A name without quotes: only where the file says that it is JSON. */
const LOOSE_JSON_START = /^(?:\[\s*)?\{\s*[\w$]{1,60}\s*:/;
const VALUE = '(?:"(?:[^"\\\\\\n]|\\\\.){0,2000}"|-?\\d[\\d.eE+-]{0,30}|true|false|null)';
/** A list of anything else: text may begin with "[1] ", "[2024-03-01] " or "[[Norhaven]] ", where no second value follows. */
const JSON_LIST = new RegExp(
  `^\\[\\s*(?:${VALUE}\\s*(?:,\\s*(?:${VALUE}|[[{])|\\]\\s*$)|\\[\\s*(?:\\{\\s*"|${VALUE}\\s*,))`,
);
const LISTED_TEXT = /^\[[^\]"]{0,100}\]\s*[^\s[]/;
const MARKDOWN =
  /^ {0,3}#{1,6}\s+\S|^\S[^\n]*\n=+\s*$|\[[^[\]\n]+\]\([^)\n]{0,500}\)|^[ \t]*\*\*[^*\n]+\*\*|^(?:---|\+\+\+)\s*\n/m;
/** The head of a message: fields with their values, of which some are always there. */
const MAIL_HEAD = /^(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*){3,}\s*\n/;
const MAIL_FIELDS = [
  /^From:/im,
  /^(?:Date|Received|Message-ID|MIME-Version|Return-Path|Subject):/im,
  /^(?:Message-ID|MIME-Version|Received|To|Delivered-To|Return-Path|Newsgroups|NNTP-Posting-\w+|Xref|Path|Lines):/im,
];
/** Apple's Mail writes the length of a message above it. */
const LENGTH_ABOVE = /^\d{1,10}[ \t]*\r?\n/;
/** The line above each message of an mbox file. */
const MBOX_START = /^From \S{1,320} +[^\n]{0,60}\d{4}[^\n]{0,60}\r?\n(?=[!-9;-~]{1,76}:)/;
const BLANK_START = /^[\s\0\ufeff]+/;

/**
 * The format of a file, from its first bytes, then its content type and its name, which may both be wrong.
 * @throws FileFault for an empty file and for one that holds no text
 */
export function detectFormat(head: Uint8Array, contentType: string | null, key: string): FormatName {
  const signed = signedFormat(head);
  if (signed) return signed;
  const text = new TextDecoder(chooseCharset(head, null).charset).decode(head);
  const start = text.replace(BLANK_START, '');
  if (start === '') throw new FileFault('empty', 'The file is empty.');
  if (startsAsWire(text)) return 'wire';
  if (hasControls(text)) {
    if (startsAsHtml(start) && text.includes('PK\x03\x04')) return 'singlefilez';
    throw unsupported('a binary file');
  }
  if (jsonFrontMatter(start) !== null) return 'markdown';
  if (isJson(start, contentType, key)) return 'json';
  return textFormat(text, contentType, key);
}

/** The format of a text that is no JSON. */
function textFormat(text: string, contentType: string | null, key: string): FormatName {
  const start = text.replace(BLANK_START, '');
  const isNamedMarkdown =
    /\.(?:md|markdown|mdown|mkd)$/i.test(key) || /^text\/(?:x-)?markdown/i.test(contentType ?? '');
  if (start.startsWith('<') && !(isNamedMarkdown && isMarkdownWithTags(start))) {
    const markup = markupFormat(start);
    if (markup) return markup;
  }
  if (MBOX_START.test(start)) return 'mbox';
  if (startsAsMhtml(start)) return 'mhtml';
  if (isMail(start.replace(LENGTH_ABOVE, ''))) return 'eml';
  if (isNamedMarkdown) return 'markdown';
  const bibliography = bibliographyFormat(start);
  if (bibliography) return bibliography;
  if (isCollection(start)) return 'texts';
  return isTableOf(text, contentType, key) ? 'csv' : readableText(text);
}

function isTableOf(text: string, contentType: string | null, key: string): boolean {
  const isNamed = isNamedTable(contentType, key);
  return isTable(text.replace(/^\ufeff/, ''), isNamed) || isOtherTable(text, isNamed);
}

/** @throws FileFault for a text that is made for programs */
function readableText(text: string): FormatName {
  const other = whatItIs(text);
  if (other !== null) throw new FileFault('no_article', `The file is ${other}, not a text for readers.`);
  return MARKDOWN.test(text) ? 'markdown' : 'text';
}

function isNamedTable(contentType: string | null, key: string): boolean {
  return /\.(?:csv|tsv|tab)$/i.test(key) || /\b(?:csv|tab-separated-values)\b/i.test(contentType ?? '');
}

/** Markdown may begin with a picture or a line in HTML; a whole page does not hide that it is one. */
function isMarkdownWithTags(start: string): boolean {
  return MARKDOWN.test(start) && !/^<(?:[?!][^-]|html|head|body)/i.test(start);
}

function signedFormat(head: Uint8Array): FormatName | null {
  const start = Buffer.from(head.subarray(0, TAR.at + TAR.signature.length)).toString('latin1');
  const unreadable = UNREADABLE.find(([signature]) => start.startsWith(signature));
  if (unreadable) throw unsupported(unreadable[1]);
  if (start.startsWith(TAR.signature, TAR.at)) return 'tar';
  if (BZIP2.test(start)) return 'bzip2';
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? null;
  return found === 'zip' ? zipFormat(head) : found;
}

function isJson(start: string, contentType: string | null, key: string): boolean {
  // The first comment of a page may hold JSON.
  if (start.startsWith('<!--') && startsAsHtml(start)) return false;
  const json = start.slice(startOfJson(start));
  if (JSON_START.test(json)) return true;
  const isNamed = /\.(?:json[5cl]?|ndjson|geojson)$/i.test(key) || /json/i.test(contentType ?? '');
  if (isNamed && LOOSE_JSON_START.test(json)) return true;
  if (!start.startsWith('[') || LISTED_TEXT.test(start)) return false;
  return isNamed || JSON_LIST.test(start);
}

/** The first entry of an Office document or an electronic book; in an archive of documents these names come later, too. */
const DOCUMENT_ENTRY =
  /^(?:\[Content_Types\]\.xml$|mimetype$|(?:_rels|docProps|customXml|word|xl|ppt|META-INF|OEBPS|OPS|EPUB)\/)/;
const ZIP_NAME = { length: 26, start: 30 };

const OPEN_DOCUMENTS: Readonly<Record<string, FormatName>> = { spreadsheet: 'ods', presentation: 'odp' };

/** An Office document is a ZIP archive whose first entries have names of their own. */
function zipFormat(head: Uint8Array): FormatName {
  const names = Buffer.from(head).toString('latin1');
  const end = ZIP_NAME.start + (head[ZIP_NAME.length] ?? 0) + (head[ZIP_NAME.length + 1] ?? 0) * 256;
  if (!DOCUMENT_ENTRY.test(names.slice(ZIP_NAME.start, end))) return 'zip';
  const openDocument = /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(
    names,
  )?.[1];
  if (openDocument) return OPEN_DOCUMENTS[openDocument] ?? 'odt';
  if (names.includes('mimetypeapplication/epub+zip') || names.includes('META-INF/container.xml')) return 'epub';
  if (names.includes('mimetypeapplication/')) throw unsupported('an OpenDocument file of another kind');
  if (!/\[Content_Types\]\.xml|_rels\/\.rels/.test(names)) return 'zip';
  if (names.includes('xl/workbook')) return 'xlsx';
  if (names.includes('ppt/presentation')) return 'pptx';
  return 'docx';
}

function isMail(start: string): boolean {
  const head = MAIL_HEAD.exec(start.slice(0, 32 * 1024).replaceAll('\r\n', '\n'))?.[0];
  return head !== undefined && MAIL_FIELDS.every((field) => field.test(head));
}

/** Whether bytes are no text, in whatever charset; a sample of them is enough. */
export function isBinary(bytes: Uint8Array): boolean {
  return hasControls(new TextDecoder(chooseCharset(bytes, null).charset).decode(bytes));
}

function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls * 50 > text.length;
}
