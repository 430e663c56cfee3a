import type { Draft } from '../draft.ts';
import { type RichText, readRichText } from '../rich-text.ts';

/** What blogging software adds to every item of a feed. */
const ADDED = [
  /^The post .{1,300} (?:first appeared|appeared first) on .{1,200}$/,
  /^.{1,300} was originally published in .{1,200} on Medium, where people are continuing the conversation/,
  /^(?:Continue reading(?: on .{1,200})?|Read more|Weiterlesen|Lire la suite|Leer más|Читать далее)\s*[.…»→]*$/i,
];

/** A summary is short; what is called a description and is longer is a text. */
const LONGEST_SUMMARY = 1_000;

/**
 * The text of a feed's item, both in HTML or plain.
 * @param content the whole text, where the feed carries it
 * @param description a summary, or the only text that there is
 */
export function feedText(
  content: string | null,
  description: string | null,
): Pick<Draft, 'paragraphs' | 'captions' | 'image' | 'summary' | 'warnings'> {
  const text = withoutCounters(readRichText(content ?? ''));
  const about = withoutCounters(readRichText(description ?? ''));
  const paragraphs = text.paragraphs.filter(isOwn);
  const summary = about.paragraphs.filter(isOwn).join(' ');
  if (paragraphs.join(' ').length < summary.length) {
    return { ...about, paragraphs: about.paragraphs.filter(isOwn), summary: null, warnings: ['feed_summary_only'] };
  }
  const isSummary = summary !== '' && summary.length <= LONGEST_SUMMARY && !paragraphs.join(' ').startsWith(summary);
  return { ...text, paragraphs, image: text.image ?? about.image, summary: isSummary ? summary : null, warnings: [] };
}

/** Feed services add pictures that count readers or ask for sharing. */
function withoutCounters(text: RichText): RichText {
  return /^https?:\/\/feeds\.|\/~(?:ff|r|a)\/|feedburner|doubleclick|pixel/i.test(text.image ?? '')
    ? { ...text, image: null }
    : text;
}

function isOwn(paragraph: string): boolean {
  return !ADDED.some((form) => form.test(paragraph));
}
