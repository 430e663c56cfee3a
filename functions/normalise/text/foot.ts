import type { Draft } from '../draft.ts';
import type { Block } from './block.ts';

/** Blocks after the text that a crawl adds; more of them than this is part of the text. */
const LONGEST_FOOT = 6;
const LONGEST_LINE = 400;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const ADDRESS = /https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*/i;
const CONTACT =
  /^(?:contact (?:the )?(?:author|reporter|writer|editor|us)|(?:e-?mail|write to|reach) (?:the )?(?:author|reporter|writer|us)|kontakt|contact|contacto|contatto|контакт)\b.*@/iu;
const ORIGIN =
  /^(?:original(?:ly)?(?: published)?(?: (?:url|link|article|source|at|on|from))?|source|url|link|quelle|read (?:the )?(?:original|more|full)(?: (?:article|story))?(?: (?:at|on))?|via|canonical|permalink|fuente|fonte|источник)\s*:?\s*(?:$|\S*https?:)/iu;
const SHARING =
  /^(?:share (?:this|on|via)|follow us|sign up (?:for|to)|read more|also read|print this|click here|all rights reserved|copyright ©|©)\b.{0,120}$|^(?:advertisement|subscribe(?: (?:to|now|today|here)\b.{0,120})?|tweet(?: (?:this|us)\b.{0,80})?)\W*$/iu;

/** Takes contact, original address and share lines off the end of the text into the draft; returns the text's blocks. */
export function readFoot(blocks: readonly Block[], draft: Draft): Block[] {
  let end = blocks.length;
  while (end > 0 && blocks.length - end < LONGEST_FOOT) {
    const block = blocks[end - 1];
    if (!block || block.heading || !takeFootBlock(block, draft)) break;
    end--;
  }
  return blocks.slice(0, end);
}

function takeFootBlock(block: Block, draft: Draft): boolean {
  const line = block.lines.join(' ');
  if (line.length > LONGEST_LINE) return false;
  if (CONTACT.test(line)) draft.contact.push(...(line.match(EMAIL) ?? []));
  else if (ORIGIN.test(line)) draft.url ??= addressOf(line, block.links);
  else return SHARING.test(line);
  return true;
}

function addressOf(line: string, links: readonly string[]): string | null {
  return links.find((link) => /^https?:/i.test(link)) ?? ADDRESS.exec(line)?.[0] ?? null;
}
