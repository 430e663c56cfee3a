import { readDate } from '../../../fields/dates.ts';
import { endsSentence } from '../../../text/publisher-lines/prose.ts';
import { wordsOrSyllablesIn } from '../../../text/words-in.ts';
import { nameKey } from '../../facts/titles/title-parts.ts';
import { nameWords } from '../../names/name-words.ts';
import { STANDFIRST } from '../../names/part-names.ts';
import type { Element } from '../../tree/node.ts';
import { type Judged, spanOf } from '../fates.ts';
import type { TextBlock } from '../text-block.ts';
import type { Belonging } from './belonging.ts';
import { isParagraph } from './missed-paragraphs.ts';

/** Shorter lines stand in a summary by chance. */
const SHORTEST_SUMMARY = 40;
/** Blocks between a title and its text at most, and blocks of the text that are asked whether they repeat a lead. */
const FARTHEST_LEAD = 40;
const FARTHEST_SUMMARY = 12;
const FIRST_BLOCKS = 6;
const LONGEST_DETAIL = 150;
/** Shorter is a label, whatever it is named. */
const SHORTEST_NAMED = 20;
/** Fewer words are the name of a section or a place. */
const FEWEST_WORDS = 4;
const MOST_LINKED = 0.5;
const PICTURES = new Set(['img', 'picture', 'figure', 'video']);
const PICTURE_LEVELS = 3;
const MOST_IN_PICTURE_BOX = 3;

/**
 * Takes the lead between the title and the text: paragraphs there that belong to nothing else and are none of the text
 * already. A shorter line is one only by its name. A line close above the text that the page states as its summary is
 * one wherever it stands.
 */
export function takeLead(judged: readonly Judged[], belonging: Belonging, summary: string | null): void {
  const { titleAt } = belonging;
  const title = judged[titleAt]?.block;
  const [first] = spanOf(judged);
  const text = judged.slice(first, first + FIRST_BLOCKS).map(({ block }) => block.text);
  const isUnderTitle = titleAt >= 0 && first - titleAt <= FARTHEST_LEAD;
  const begin = Math.max(0, first - FARTHEST_LEAD);
  for (const [index, each] of judged.slice(begin, first).entries()) {
    const { block, fate } = each;
    if (fate !== 'outside' || text.some((other) => other.includes(block.text))) continue;
    const isUnder = isUnderTitle && begin + index > titleAt;
    if (isUnder && (isLead(block, belonging) || (isSubtitle(block, title, belonging) && !isIn(block, summary))))
      take(each, 'a lead under the title');
    else if (first - begin - index <= FARTHEST_SUMMARY && isSummary(block, summary))
      take(each, 'what the page states as its summary', { isCertain: true });
  }
}

function take(judged: Judged, why: string, more: Partial<Judged> = {}): void {
  Object.assign(judged, { fate: 'text', why, ...more });
}

/**
 * A paragraph that a page states as its summary, which some cut, or put a credit behind. Headings of this kind are
 * subtitles as often; the summary has them.
 */
function isSummary({ kind, text, linked, isUnseen, parts }: TextBlock, summary: string | null): boolean {
  if (summary === null || kind !== 'text' || text.length < SHORTEST_SUMMARY || linked > 0 || isUnseen) return false;
  const [own, stated] = [nameKey(text), nameKey(summary)];
  const isStated = stated.startsWith(own) || (own.startsWith(stated) && stated.length >= SHORTEST_SUMMARY);
  return isStated && parts.every((part) => part.kind === 'related');
}

function isLead(block: TextBlock, { isOwn, isUnlinkedTeaser }: Belonging): boolean {
  const { text, element } = block;
  if (isDetail(text) || !(isOwn(block) || (endsSentence(text) && isUnlinkedTeaser(block)))) return false;
  return (isLongEnough(block) && isNamedLead(element)) || (isParagraph(block) && !isUnderPicture(element));
}

/** Whether the summary of the page has a text already. */
function isIn({ text }: TextBlock, summary: string | null): boolean {
  return summary !== null && nameKey(summary).includes(nameKey(text));
}

/** A heading beside that of the title, of a lower level and long enough to say something. */
function isSubtitle(block: TextBlock, title: TextBlock | undefined, { isOwn }: Belonging): boolean {
  if (block.kind !== 'heading' || title?.kind !== 'heading' || block.linked > 0 || !isOwn(block)) return false;
  const isBeside = block.element.parentNode === title.element.parentNode && block.element !== title.element;
  return isBeside && isLongEnough(block) && wordsOrSyllablesIn(block.text) >= FEWEST_WORDS && !isDetail(block.text);
}

function isLongEnough({ text, linked }: TextBlock): boolean {
  return text.length >= SHORTEST_NAMED && linked / text.length <= MOST_LINKED;
}

/** A line with a date and a time of the day: when and by whom an article was published. */
function isDetail(text: string): boolean {
  return text.length <= LONGEST_DETAIL && /\d{1,2}[:.h]\d{2}/.test(text) && readDate(text) !== null;
}

/** What shares a small box with a picture is its caption. */
function isUnderPicture(element: Element): boolean {
  let box: Element | null = element;
  for (let level = 0; box && level < PICTURE_LEVELS; level++, box = box.parentNode) {
    const before = box.previousElementSibling;
    if (before && isPicture(before)) return (box.parentNode?.children.length ?? 0) <= MOST_IN_PICTURE_BOX;
  }
  return false;
}

function isPicture(element: Element): boolean {
  if (PICTURES.has(element.localName)) return true;
  const [first] = element.querySelectorAll('img,picture,video');
  return first !== undefined && element.textContent.trim() === '';
}

function isNamedLead({ className, parentNode }: Element): boolean {
  return isNamed(className) || isNamed(parentNode?.className ?? '');
}

function isNamed(names: string): boolean {
  return names.split(/\s+/).some((name) => STANDFIRST.test(nameWords(name)));
}
