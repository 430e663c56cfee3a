import { decodeHTML } from 'entities';
import { cleanText } from '../text/clean-text.ts';
import { type HtmlText, looksLikeHtml, readHtmlText } from '../text/html-text.ts';

export type RichText = HtmlText;

const TAG = /<\/?[a-z][a-z\d]{0,15}(?:\s[^<>]{0,2000})?\/?>/i;
const PARAGRAPH_TAG = /<(?:p|br)\b/i;
const BLANK_LINES = /\n[^\S\n]*\n/;
/** A whole text whose tags were escaped, as a program does that takes HTML for text. */
const ESCAPED_HTML = /^\s*&lt;[a-z][^<>]*&gt;\s*$/is;

/** "enth&amp;uuml;llen": a reference to a character that was escaped again. */
const ESCAPED_REFERENCE = /&amp;(?=(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,10}\d{0,2});)/gi;

/** The paragraphs of a text that may be HTML, whose captions and pictures are told as well. */
export function htmlOrPlain(text: string): RichText {
  if (!looksLikeHtml(text)) return plain(text);
  const html = ESCAPED_HTML.test(text) && !TAG.test(text) ? decodeHTML(text) : text;
  if (!TAG.test(html)) return plain(decodeHTML(html.replace(ESCAPED_REFERENCE, '&')));
  // WordPress keeps texts without elements for their paragraphs.
  const hasParagraphs = PARAGRAPH_TAG.test(html) || !BLANK_LINES.test(html);
  return readHtmlText(hasParagraphs ? html : html.replace(/\n[^\S\n]*\n\s*/g, '<p>'));
}

/** A text as one line. */
export function inline(text: string): string {
  return htmlOrPlain(text).paragraphs.join(' ');
}

function plain(text: string): RichText {
  return { paragraphs: paragraphsOf(text), captions: [], image: null, leftOut: [] };
}

function paragraphsOf(text: string): string[] {
  const clean = cleanText(text)
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim();
  const blocks = clean.split(/\n[^\S\n]?\n+/);
  const paragraphs = blocks.length === 1 ? sentenceLines(clean) : blocks;
  return paragraphs.map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim());
}

const SENTENCE_END = /[\p{Sentence_Terminal}:…]["'”’»)\]」』]{0,3}\s?$/u;

/** Extractors set no blank lines between paragraphs; lines that were cut at a width end within sentences. */
function sentenceLines(text: string): string[] {
  const lines = text.split('\n');
  const ended = lines.filter((line) => SENTENCE_END.test(line.slice(-5))).length;
  return ended * 3 >= lines.length * 2 ? lines : [text];
}
