import { readTags } from './html-tokens.ts';

const TAG =
  /<\/?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|figcaption|img|table|tr|td|section|article|script|style)\b[^<>]*>|&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,10});/i;
const BLOCKS = new Set(
  'p div br ul ol li h1 h2 h3 h4 h5 h6 blockquote figure figcaption table tr section article header footer aside hr pre'.split(
    ' ',
  ),
);
const UNREAD = new Set(['title', 'script', 'style', 'template', 'noscript', 'iframe', 'svg']);

/** Whether a text that may be either holds HTML. */
export function looksLikeHtml(text: string): boolean {
  return TAG.test(text);
}

/** The paragraphs of a fragment of HTML: block elements part them, scripts and styles are left out. Linear in its length. */
export function htmlParagraphs(html: string): string[] {
  const paragraphs: string[] = [''];
  let unread = 0;
  const part = (name: string) => {
    if (BLOCKS.has(name) && paragraphs.at(-1) !== '') paragraphs.push('');
  };
  readTags(html, {
    open: (name) => {
      if (UNREAD.has(name)) unread++;
      part(name);
    },
    text: (text) => {
      if (unread === 0) paragraphs[paragraphs.length - 1] += text;
    },
    close: (name) => {
      if (UNREAD.has(name)) unread--;
      part(name);
    },
  });
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).filter((paragraph) => paragraph !== '');
}
