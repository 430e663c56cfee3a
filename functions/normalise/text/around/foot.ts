import type { LeftOutReason } from '../../../article.ts';
import type { Draft } from '../../draft.ts';
import { isPersonName } from '../../fields/names/person.ts';
import { type Block, isLinksOnly } from '../block.ts';
import { labelKind } from '../publisher-lines/labels.ts';
import { isReported } from '../publisher-lines/prose.ts';
import { publisherLine } from '../publisher-lines/publisher-lines.ts';
import { asksToSignUp } from '../publisher-lines/signing-up.ts';
import { wordsIn } from '../words-in.ts';
import { addedKind } from './lines-between.ts';

/** Blocks at the end of a text among which a crawl adds something. */
const LONGEST_FOOT = 40;
const LONGEST_LINE = 400;
/** Blocks that ask for a subscription, below a heading that says so, and the characters of each. */
const MOST_ASKING = 4;
const LONGEST_ASKING = 300;
/** "Register" and "Sign up" also name what a part of a text is about: what stands below has to ask for it as well. */
const MOST_WORDS = 2;
const LONGEST_COMMENT_HEAD = 80;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const ADDRESS = /https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*/i;
const CONTACT =
  /^(?:contact (?:the )?(?:author|reporter|writer|editor|us)|(?:e-?mail|write to|reach) (?:the )?(?:author|reporter|writer|us)|kontakt|contact|contacto|contatto|контакт)\b.*@/iu;
/** A label with an address behind it, and nothing else. */
const ORIGIN =
  /^(?:original(?:ly)?(?: published)?(?: (?:url|link|article|source|at|on|from))?|source|url|link|quelle|read (?:the )?(?:original|more|full)(?: (?:article|story))?(?: (?:at|on))?|via|canonical|permalink|fuente|fonte|источник)\s*:?\s*(?:$|\S{0,3}https?:\S*$)/iu;
/** "— Ada Michalak" */
const SIGNATURE = /^[—–-]{1,2}\s?(\p{Lu}.{2,60})$/u;
const QUOTED = /^["“„«‘]/u;

/**
 * Takes what a crawl adds at the end of the text out of it: contact, original address, tags and name into their fields,
 * all else into the record. Returns the text's blocks.
 */
export function readFoot(blocks: readonly Block[], draft: Draft): Block[] {
  const leftOut: Draft['leftOut'] = [];
  const part = partBelowLabel(blocks);
  let end = part?.start ?? blocks.length;
  if (part) leftOut.push(...recordOf(blocks.slice(end), part.reason));
  while (end > 0 && blocks.length - end < LONGEST_FOOT) {
    const block = blocks[end - 1];
    const taken = block && takeFootBlock(block, blocks[end - 2], draft);
    if (!taken) break;
    if (taken !== 'field') leftOut.unshift(...recordOf([block], taken));
    end--;
  }
  draft.leftOut.push(...leftOut);
  return blocks.slice(0, end);
}

function recordOf(blocks: readonly Block[], reason: LeftOutReason): Draft['leftOut'] {
  return blocks.flatMap(({ lines }) => lines.map((text) => ({ text, reason })));
}

/** The part at the end that a heading or a line of its own names: comments, other stories, a newsletter. */
function partBelowLabel(blocks: readonly Block[]): { start: number; reason: LeftOutReason } | null {
  const first = Math.max(1, blocks.length - LONGEST_FOOT);
  for (let start = first; start < blocks.length; start++) {
    const label = blocks[start];
    const reason = label && reasonBelow(label, blocks.slice(start + 1));
    if (reason) return { start, reason };
  }
  return null;
}

function reasonBelow(label: Block, below: readonly Block[]): LeftOutReason | null {
  const text = label.lines.join(' ');
  if (below.length === 0 || text.length > 80) return null;
  const isApart = label.heading || label.emphasised;
  const kind = labelKind(text);
  if (isApart && publisherLine(text) === 'number of comments') return 'comments';
  if (label.heading && kind === 'comments' && isCommentHead(below[0])) return 'comments';
  if (kind === 'related' && below.every(isOtherStory)) return 'links';
  const isOffer =
    isApart &&
    isAsking(kind, text) &&
    (asksToSignUp(text) || wordsIn(text) > MOST_WORDS || below.some((block) => isOfPublisher(block, text)));
  if (isOffer && below.length <= MOST_ASKING && below.every(isShort)) return 'boilerplate';
  return null;
}

/** Above a comment stands who wrote it and when, and no sentence. */
function isCommentHead(block: Block | undefined): boolean {
  const text = block?.lines.join(' ') ?? '';
  return text.length <= LONGEST_COMMENT_HEAD && /\d/.test(text) && !/[.!?]$/.test(text);
}

/** A link to another story, with its teaser, or a line of the page's foot. */
function isOtherStory(block: Block): boolean {
  return block.linked > 0 || block.links.length > 0 || publisherLine(block.lines.join(' ')) !== null;
}

function isAsking(kind: string | null, text: string): boolean {
  return kind === 'subscribing' || publisherLine(text) === 'signing up';
}

/** "Register to read more" below "Register": what the label says again to the reader. */
function isOfPublisher(block: Block, label: string): boolean {
  const text = block.lines.join(' ');
  const isAgain = text.toLowerCase().startsWith(`${label.toLowerCase()} `) && !isReported(text);
  return isAgain || isLinksOnly(block) || publisherLine(text) !== null;
}

function isShort({ lines }: Block): boolean {
  return lines.join(' ').length <= LONGEST_ASKING;
}

/** What becomes of the last block: a field takes it, or the record does for a reason; null for text. */
function takeFootBlock(block: Block, before: Block | undefined, draft: Draft): 'field' | LeftOutReason | null {
  const line = block.lines.join(' ');
  if (line.length > LONGEST_LINE) return null;
  if (block.heading) return isFootHeading(line) ? 'heading' : null;
  if (CONTACT.test(line)) return take(() => draft.contact.unshift(...(line.match(EMAIL) ?? [])));
  if (ORIGIN.test(line)) return takeOrigin(block, line, draft);
  const rule = addedKind(line);
  if (rule === 'tags') return take(() => draft.tags.push(...tagsIn(line)));
  if (rule !== null || (block.lines.length > 1 && block.lines.every((each) => addedKind(each) !== null)))
    return 'boilerplate';
  if (isLinksOnly(block)) return 'links';
  return takeSignature(line, before, draft) ? 'field' : null;
}

function isFootHeading(line: string): boolean {
  const kind = labelKind(line);
  return kind === 'related' || kind === 'sharing' || isAsking(kind, line);
}

function take(step: () => void): 'field' {
  step();
  return 'field';
}

/** A label without an address is one of the page's buttons. */
function takeOrigin(block: Block, line: string, draft: Draft): 'field' | 'foot' {
  const address = addressOf(line, block.links);
  if (address === null) return 'foot';
  draft.url ??= address;
  return 'field';
}

function addressOf(line: string, links: readonly string[]): string | null {
  return links.find((link) => /^https?:/i.test(link)) ?? ADDRESS.exec(line)?.[0] ?? null;
}

function tagsIn(line: string): string[] {
  const [, list = ''] = /[:：](.*)$/su.exec(line) ?? [];
  return list.split(/[,;|、，]/).map((tag) => tag.replace(/^[\s#]+|[\s.]+$/g, ''));
}

/** A name behind a dash, where no other is known; below a quotation it is that of whom it quotes. */
function takeSignature(line: string, before: Block | undefined, draft: Draft): boolean {
  const [, name = ''] = SIGNATURE.exec(line) ?? [];
  if (draft.authors.length > 0 || !isPersonName(name) || QUOTED.test(before?.lines[0] ?? '')) return false;
  draft.authors.push(name);
  return true;
}
