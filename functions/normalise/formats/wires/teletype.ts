import { ANPA_HEAD, IPTC_HEAD } from '../../detect/starts/wire-start.ts';
import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { withoutIntroduction } from '../../fields/authors.ts';
import { isIntroducedByline } from '../../fields/bylines.ts';
import { wholeText } from '../../streams/whole-text.ts';
import { cleanText } from '../../text/clean-text.ts';
import { plainParagraphs } from '../../text/plain-paragraphs.ts';
import { withoutDeskLines } from './desk-lines.ts';

/** What ends a story, before the head of the next one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: EOT, or the two that begin a head
const STORY_END = /\x04|(?=\x16\x16\x01)/;
/** When the story was sent: "051430 GMT JUN 14", "AP-NY-06-05-14 1430GMT". */
const SENT = /^(\d\d)(\d\d)(\d\d) ?(?:GMT|UTC|Z) ([A-Z]{3}) (\d\d|\d{4})$/i;
const SENT_ANPA = /^[a-z]{1,4}-[a-z]{1,4}-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d)(?:GMT|UTC|Z)?[<^]?$/i;

/** The stories of a file of a teletype (IPTC 7901, ANPA 1312). */
export async function* readTeletype(text: AsyncIterable<string>): AsyncGenerator<DraftOrFault> {
  for (const story of (await wholeText(text)).split(STORY_END))
    if (story.trim() !== '') yield { draft: readStory(story) };
}

function readStory(story: string): Draft {
  const isAnpa = ANPA_HEAD.test(story);
  const body = story.replace(isAnpa ? ANPA_HEAD : IPTC_HEAD, '');
  const source = isAnpa ? null : IPTC_HEAD.exec(story)?.[1];
  const lines = withoutControls(body).split('\n');
  const sent = lines.map((line) => sentAt(line.trim())).find((date) => date !== null) ?? null;
  const text = lines.filter((line) => sentAt(line.trim()) === null);
  const draft = isAnpa ? readAnpa(text) : readIptc(text);
  return withoutDeskLines({
    ...draft,
    published: sent === null ? [] : [{ text: sent, from: 'metadata' }],
    siteName: draft.siteName ?? source ?? null,
  });
}

/** The editors' initials in a line of their own, which is no part of the paragraph above it. */
const SIGN_OFF = /^[a-z]{1,5}(?:[-/][a-z]{1,5}){1,4}$/gm;

/** A tab or a control character stands for the space at the beginning of a paragraph. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ETX ends the text
  const indented = text.replace(/^\t/gm, '   ').replace(/\x03/g, '\n').replace(SIGN_OFF, '\n$&');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what goes
  return cleanText(indented.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, ''));
}

function sentAt(line: string): string | null {
  const [, day, hour, minute, month, year] = SENT.exec(line) ?? [];
  if (month !== undefined) return `${day} ${month} ${year?.length === 2 ? `20${year}` : year} ${hour}:${minute} UTC`;
  const [, anpaMonth, anpaDay, anpaYear, anpaHour, anpaMinute] = SENT_ANPA.exec(line) ?? [];
  if (anpaMonth === undefined) return null;
  const century = Number(anpaYear) > 69 ? 19 : 20;
  return `${century}${anpaYear}-${anpaMonth}-${anpaDay}T${anpaHour}:${anpaMinute}Z`;
}

/** "BC-Salt Market,0120", "AM-Salt, 1st Ld-Writethru": a keyword of the desk, not a headline. */
const SLUG = /^(?:[A-Z]{2}-[A-Z-]*|[\w ./-]{1,60},\s?(?:\d{2,5}|\d(?:st|nd|rd|th)\b)).{0,80}$/;

/** The lines above the text begin with a circumflex and end with a sign that says how they are set. */
function readAnpa(lines: readonly string[]): Draft {
  const head = lines.filter((line) => line.startsWith('^')).map((line) => line.replace(/^\^+|[<=\s]+$/g, '').trim());
  const text = lines.filter((line) => !line.startsWith('^'));
  const slugs = head.filter((line, index) => index === 0 && SLUG.test(line));
  const [title = null, ...others] = head.filter((line) => line !== '' && !slugs.includes(line));
  const bylines = others.filter(isIntroducedByline);
  return {
    ...emptyDraft(),
    title,
    authors: bylines.map(withoutIntroduction),
    paragraphs: plainParagraphs(text.join('\n')),
    leftOut: [...slugs, ...others.filter((line) => !bylines.includes(line))].map((line) => ({
      text: line,
      reason: 'head',
    })),
  };
}

/** A keyword has no spaces, or stands between slashes. */
const KEYWORD = /^(?:[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]*)+|\/.*|.*\/)$/u;

/** The headline stands alone below the keywords, and the text below is indented or parted by blank lines. */
function readIptc(lines: readonly string[]): Draft {
  const start = lines.findIndex((line) => line.trim() !== '' && !KEYWORD.test(line.trim()));
  const slugs = lines.slice(0, Math.max(start, 0)).filter((line) => line.trim() !== '');
  const [title, ...text] = start < 0 ? [] : lines.slice(start);
  return {
    ...emptyDraft(),
    title: title?.trim() ?? slugs[0] ?? null,
    paragraphs: plainParagraphs(text.join('\n')),
    leftOut: slugs.map((line) => ({ text: line.trim(), reason: 'head' })),
  };
}
