import type { LeftOut, LeftOutReason } from '../../../article.ts';
import { isIntroducedByline } from '../../fields/bylines.ts';
import { isDateLine } from '../../fields/dates.ts';
import { nameKey } from '../facts/title.ts';
import type { TextBlock } from './text-blocks.ts';

/** What is known of the article besides its text: lines that only repeat it are none of the text. */
export interface KnownFacts {
  title: string | null;
  authors: readonly string[];
}

/** Short lines that pages put between paragraphs, in the languages of the larger publishers. */
const PHRASES = [
  'advert(?:isement|ising)?|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|annonse|mainos|reklama|реклама|広告|广告',
  '(?:story|article) continues (?:below|after).{0,40}|(?:scroll|swipe) (?:down|for|to).{0,40}',
  '(?:read|see|find out|learn) (?:more|also|next)\\b.{0,90}|also read\\b.{0,90}|more (?:from|on|stories|in)\\b.{0,60}|you (?:may|might) also (?:like|be interested).{0,40}',
  '(?:lesen sie|mehr (?:zum|zu|aus|lesen|von)|auch interessant|weiterlesen|zum thema)\\b.{0,90}|(?:lire|à lire) (?:aussi|également|la suite).{0,90}|(?:lea|leer|lee) (?:también|más).{0,90}|leggi anche.{0,90}|leia (?:mais|também).{0,90}|lees (?:ook|meer).{0,90}|les også.{0,90}|läs (?:också|mer).{0,90}|czytaj (?:też|także|więcej).{0,90}|читайте также.{0,90}|【関連記事】',
  "related(?: (?:articles?|stories|posts?|topics?|content|news|links?))?:?|recommended(?: for you)?|trending(?: now)?|most (?:read|popular)|top stories|don't miss",
  '(?:please )?(?:subscribe|sign (?:up|in)|log in|register)\\b.{0,120}|(?:get|receive) .{0,60}(?:newsletter|inbox|daily|delivered).{0,60}|(?:get|receive) .{0,60}\\bdelivered .{0,40}\\byour (?:door|inbox|letterbox|mailbox)\\b.{0,120}|newsletter',
  '.{0,120}\\b(?:alerts?|e-?mails?|newsletters?|updates)\\b.{0,60}\\byour inbox\\b.{0,120}|i would like to (?:be e-?mailed|receive)\\b.{0,160}|(?:read|see) our privacy (?:notice|policy)\\b.{0,60}',
  'unlimited (?:online|digital) access to\\b.{0,160}|exclusive articles (?:by|from)\\b.{0,250}|.{0,60}\\be-?paper, an electronic replica\\b.{0,160}|daily puzzles\\b.{0,120}|support [^.,]{0,60} so (?:that )?we (?:can )?continue\\b.{0,120}|this is a breaking(?: news)? story\\b.{0,60}',
  '(?:follow|like|join|find|contact) (?:us|me)\\b.{0,80}|share(?: (?:this|on|via|with)\\b.{0,60})?|tweet|facebook|twitter|whatsapp|linkedin|e-?mail|print|comments?|leave a (?:comment|reply).{0,40}|post comment.{0,20}|teilen|drucken|kommentare?|partager|compartir|condividi|tell us what you think.{0,20}',
  '(?:\\(c\\) ?|copyright\\b|all rights reserved).{0,160}|[^©]{0,60}©.{0,160}|.{0,60}all rights reserved\\.?',
  '(?:first )?(?:published|last updated|updated|publiziert|aktualisiert|veröffentlicht|publicado|publié|mis à jour|actualizado|aggiornato|pubblicato|publicerad|oppdatert)\\b(?=.{0,60}\\d).{0,90}',
  '.{0,120}\\baffiliate[- ](?:links?|commission)\\b.{0,200}|.{0,120}\\bearn (?:us )?an? (?:affiliate )?commission\\b.{0,120}|.{0,60}\\brequires? javascript\\b.{0,60}|you can save this article.{0,120}|support (?:local|independent|our) journalism.{0,80}|\\d+ (?:kommentare?|comments?)',
  '(?:photos?|image|picture|foto|bild|credit|quelle|sources?|via|tags?|filed under|etiketler|schlagworte|keywords|topics)\\s?:.{0,100}|image \\d+ of .{0,10}',
  '(?:lesedauer|lesezeit|reading time|temps de lecture)\\b.{0,30}|\\d+ ?(?:min(?:ute)?s?)(?:[. ]+(?:read|lesezeit))?|\\d+ (?:minutes?|hours?|days?) ago',
  '(?:this (?:article|post|site|website|page) (?:may )?(?:contains?|uses?) (?:affiliate|cookies)).{0,200}|we use cookies.{0,200}|.{0,40}independently (?:selected|select|reviewed).{0,160}',
  'author of the article:?|join the conversation|always active|in kürze:?|table of contents|close|menu|image|caption|loading\\.*|[\\s\\d_*•|/·–—-]+',
];
const BOILERPLATE = new RegExp(`^\\W{0,3}(?:${PHRASES.join('|')})\\W{0,3}$`, 'iu');
const LONGEST_PHRASE = 400;
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
    if (isPhrase(block.text)) return 'boilerplate';
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

function isPhrase(text: string): boolean {
  return text.length <= LONGEST_PHRASE && BOILERPLATE.test(text);
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
