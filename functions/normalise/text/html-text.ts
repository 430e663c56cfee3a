import type { LeftOut } from '../../article.ts';
import type { Block } from './block.ts';
import { withSingleSpaces } from './clean-text.ts';
import { HtmlTextReader } from './html-text-reader.ts';
import { readTags } from './html-tokens.ts';

/** The text of a piece of HTML that is an article's text and little else, as feeds, wires, mails and JSON carry it. */
export interface HtmlText {
  /** Every line of every block. */
  paragraphs: string[];
  captions: string[];
  /** Address of the first picture. */
  image: string | null;
  leftOut: LeftOut[];
}

const TAG =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|figcaption|img|table|tr|td|section|article|script|style)\b[^<>]*>|&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,10});/i;

/** Whether a text that may be either holds HTML. */
export function looksLikeHtml(text: string): boolean {
  return TAG.test(text);
}

/** Reads HTML as text: block elements part paragraphs, captions stand apart. Linear in its length. */
export function readHtmlText(html: string): HtmlText {
  const { blocks, ...others } = readHtmlBlocks(html);
  return { ...others, paragraphs: blocks.flatMap(({ lines }) => lines) };
}

/** Reads HTML as blocks of text, with their lines, links and pictures. */
export function readHtmlBlocks(html: string): Omit<HtmlText, 'paragraphs'> & { blocks: Block[] } {
  const reader = new HtmlTextReader();
  readTags(html, reader, { deepest: Number.POSITIVE_INFINITY });
  return reader.end();
}

/** HTML as one line of text: for titles and summaries. */
export function plainLine(html: string): string {
  return /[<&]/.test(html) ? readHtmlText(html).paragraphs.join(' ') : withSingleSpaces(html);
}
