import { decodeHTML } from 'entities';
import type { Draft } from '../../draft.ts';
import { READ_ON } from '../../text/around/cut-off.ts';
import { isAddedLine } from '../../text/around/lines-between.ts';
import { type HtmlText, readHtmlText } from '../../text/html-text.ts';

/** What blogging software adds to every item of a feed, by the software. */
const ADDED: Readonly<Record<string, readonly RegExp[]>> = {
  wordpress: [
    /^The post .{1,300} (?:first appeared|appeared first) on .{1,200}$/,
    /^Click to .{1,60} \(Opens in new window\)/,
    /^(?:Like this|Related|Loading|Like Loading)(?::|\.\.\.)\s*:?$/i,
    /^(?:Continue reading(?: on .{1,200})?|Read more|Weiterlesen|Lire la suite|Leer más|Читать далее)\s*[.…»→]*$/i,
  ],
  medium: [/^.{1,300} was originally published in .{1,200} on Medium, where people are continuing the conversation/],
  substack: [
    /^(?:Share(?: this(?: post)?)?|Subscribe(?: now| for free)?|Leave a comment|Like|Comment|Restack|Read in app)$/i,
    /^Forwarded this e-?mail\? Subscribe here\b.{0,40}$/i,
    /^(?:.{1,100} is a reader-supported publication\. |Thanks for reading .{1,100}! (?:Subscribe|This post is public))/,
  ],
};
const ALL_ADDED = Object.values(ADDED).flat();
/** A link to the whole text, behind the mark that it was cut. */
const LINK_BEHIND_CUT = new RegExp(`(?<=(?:…|\\.{3})\\]?)\\s*(${READ_ON}.{0,300})$`, 'iu');
/** What stands where a text was cut. */
const CUT = /\s*\[?(?:…|\.{3})\]?\s*$/;
/** A summary is short; what is called a description and is longer is a text. */
const LONGEST_SUMMARY = 1_000;

/** Paragraphs that are looked for in a longer text: more are no summary. */
const MOST_COMPARED = 500;

/**
 * The text of a feed's item, both in HTML or plain.
 * @param content the whole text, where the feed carries it
 * @param description a summary, or the only text that there is
 */
export function feedText(
  content: string | null,
  description: string | null,
): Pick<Draft, 'paragraphs' | 'captions' | 'image' | 'leftOut' | 'summary' | 'warnings'> {
  const text = readText(content ?? '');
  const about = readText(description ?? '');
  const summary = about.paragraphs.join(' ');
  const whole = text.paragraphs.join(' ');
  if (whole.length < summary.length) {
    // The longer one is the text; what only the shorter one says is kept apart.
    const shorter = text.paragraphs.slice(0, MOST_COMPARED);
    const own = shorter.filter((paragraph) => !summary.includes(paragraph.replace(CUT, '')));
    const leftOut = [...about.leftOut, ...own.map((line) => ({ text: line, reason: 'other_field' as const }))];
    return { ...about, leftOut, summary: null, warnings: ['feed_summary_only'] };
  }
  const isBeginning = whole.startsWith(summary.replace(CUT, ''));
  const isSummary = !isBeginning && summary.length <= LONGEST_SUMMARY;
  return { ...text, image: text.image ?? about.image, summary: isSummary ? summary : null, warnings: [] };
}

function readText(html: string): HtmlText {
  const text = withoutCounters(readHtmlText(withParagraphs(unescapedTwice(html))));
  const added = text.paragraphs.filter((paragraph) => !isOwn(paragraph));
  const links = text.paragraphs.flatMap((paragraph) => LINK_BEHIND_CUT.exec(paragraph)?.[1] ?? []);
  return {
    ...text,
    paragraphs: text.paragraphs.filter(isOwn).map((paragraph) => paragraph.replace(LINK_BEHIND_CUT, '')),
    leftOut: [...text.leftOut, ...[...added, ...links].map((line) => ({ text: line, reason: 'boilerplate' as const }))],
  };
}

/** Tags at the beginning of a text that has none are those of HTML that was escaped once more. */
function unescapedTwice(html: string): string {
  const isEscaped =
    /^\s*&lt;(?:p|div|h[1-6]|ul|ol|table|figure|blockquote|img|span|a|b|i|em|strong|br)(?:\s|\/?(?:&gt;|>))/i;
  return isEscaped.test(html) && !/<[a-z]/i.test(html) ? decodeHTML(html) : html;
}

/** Blank lines part the paragraphs of plain text, and of texts that editors write with few tags. */
function withParagraphs(html: string): string {
  return /<(?:p|br|div)[\s/>]/i.test(html) ? html : html.replaceAll(/\n[^\S\n]*\n/g, '<p>');
}

/** Feed services add pictures that count readers or ask for sharing. */
function withoutCounters(text: HtmlText): HtmlText {
  return /^https?:\/\/feeds\.|\/~(?:ff|r|a)\/|feedburner|doubleclick|pixel/i.test(text.image ?? '')
    ? { ...text, image: null }
    : text;
}

/** Whether a paragraph is the author's own. */
export function isOwn(paragraph: string): boolean {
  return !ALL_ADDED.some((form) => form.test(paragraph)) && !isAddedLine(paragraph);
}
