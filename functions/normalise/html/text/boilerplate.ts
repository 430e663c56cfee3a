import type { LeftOut, LeftOutReason } from '../../../article.ts';
import { isIntroducedByline } from '../../fields/bylines.ts';
import { isDateLine } from '../../fields/dates.ts';
import { publisherLine } from '../../text/publisher-lines/publisher-lines.ts';
import { nameKey } from '../facts/title.ts';
import type { TextBlock } from './text-blocks.ts';

/** What is known of the article besides its text: lines that only repeat it are none of the text. */
export interface KnownFacts {
  title: string | null;
  authors: readonly string[];
}

/** Blocks at either end in which bylines, dates and portraits of authors are looked for. */
const HEAD = 8;
const FOOT = 5;
const LONGEST_HEAD_LINE = 140;
const MOST_REPEATED = 2;
const BIOGRAPHY = /^.{0,60}?\b(?:is|was|has|joined|covers|writes|works|ist|arbeitet|schreibt|est|es|è|reports)\b/u;

/**
 * The blocks of a page's main text that are text.
 * @param leftOut takes those that are none, with the reason
 */
export function withoutBoilerplate(blocks: readonly TextBlock[], known: KnownFacts, leftOut: LeftOut[]): TextBlock[] {
  const repeated = repeatedTexts(blocks);
  const reasons = new Map<TextBlock, LeftOutReason>();
  const without = (from: readonly TextBlock[], reasonOf: (block: TextBlock, index: number) => LeftOutReason | null) =>
    from.filter((block, index) => {
      const reason = reasonOf(block, index);
      if (reason) reasons.set(block, reason);
      return reason === null;
    });
  const kept = without(blocks, (block) => {
    if (isLinkList(block)) return 'links';
    if (publisherLine(block.text) !== null) return 'boilerplate';
    return repeated.has(block.text) ? 'repeated' : null;
  });
  const start = without(kept, (block, index) => (index < HEAD ? headReason(block, known) : null));
  const end = without(start, (block, index) =>
    index >= start.length - FOOT && isBiography(block, known.authors) ? 'biography' : null,
  );
  const seen = new Set<string>();
  const once = without(end, ({ text }) => (isDouble(text, seen) ? 'repeated' : null));
  const last = once.findLastIndex(({ kind }) => kind !== 'heading');
  const whole = without(once, (_, index) => (last >= 0 && index > last ? 'heading' : null));
  for (const block of blocks) {
    const reason = reasons.get(block);
    if (reason) leftOut.push({ text: block.text, reason });
  }
  return whole;
}

function isLinkList({ kind, text, linked }: TextBlock): boolean {
  const density = linked / text.length;
  return kind === 'item' ? density > 0.6 : text.length < 200 && density > 0.85;
}

/** Title, byline and date stand in fields of their own. */
function headReason({ text }: TextBlock, { title, authors }: KnownFacts): LeftOutReason | null {
  if (title !== null && nameKey(text) === nameKey(title)) return 'title';
  if (text.length > LONGEST_HEAD_LINE) return null;
  if (isDateLine(text)) return 'date';
  const isByline = isIntroducedByline(text) || authors.some((author) => nameKey(author) === nameKey(text));
  return isByline ? 'byline' : null;
}

function isBiography({ text }: TextBlock, authors: readonly string[]): boolean {
  return authors.some((author) => {
    const [first = ''] = author.split(' ');
    if (nameKey(author) === nameKey(text)) return true;
    return (text.startsWith(author) || (first.length > 2 && text.startsWith(`${first} `))) && BIOGRAPHY.test(text);
  });
}

function repeatedTexts(blocks: readonly TextBlock[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > MOST_REPEATED).map(([text]) => text));
}

/** A paragraph that comes again was set twice, for wide and for narrow screens. */
function isDouble(text: string, seen: Set<string>): boolean {
  if (text.length < 40) return false;
  if (seen.has(text)) return true;
  seen.add(text);
  return false;
}
