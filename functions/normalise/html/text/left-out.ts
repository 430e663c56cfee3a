import type { LeftOut, LeftOutReason } from '../../../article.ts';
import { endsSentence, isSentence } from '../../text/publisher-lines/prose.ts';
import { publisherLine } from '../../text/publisher-lines/publisher-lines.ts';
import { wordsOrSyllablesIn } from '../../text/words-in.ts';
import { hasKey, nameKey } from '../facts/titles/title-parts.ts';
import type { Element } from '../tree/node.ts';
import { isWithin } from '../tree/walk.ts';
import { headFate, type KnownFacts } from './boilerplate.ts';
import { type Judged, spanOf } from './fates.ts';
import { isInLinkedBox } from './own/linked-box.ts';
import type { PartKind } from './parts.ts';
import type { TextBlock } from './text-block.ts';

const SHORTEST_PROSE = 60;
const MOST_LINKED = 0.3;
/** A single word is a label or a button. */
const FEWEST_WORDS = 2;
/** Parts in which pages speak of themselves: of these only what ends as a sentence is kept. */
const CONTROLS: ReadonlySet<PartKind> = new Set(['form', 'hidden', 'sharing', 'subscribing', 'details', 'tooltip']);

const IN_FIELDS: ReadonlySet<LeftOutReason> = new Set(['title', 'byline', 'date']);

/**
 * What stands without being text between the first and the last block of the text, in what was found, and in the
 * `article` element around the first block; elsewhere in the main content of the page all that tells something and
 * leads to no other page.
 * @param unshown what browsers show only where they can't show something else, or never
 */
export function leftOutOf(judged: readonly Judged[], unshown: readonly TextBlock[], known: KnownFacts): LeftOut[] {
  const [first, last] = spanOf(judged);
  const begin = judged[first]?.block.element ?? null;
  const article = outermost(begin, (element) => element.localName === 'article');
  const main = mainAround(judged, begin, known.title);
  const isInArticle = (element: Element) => article !== null && isWithin(element, article);
  const isInMain = ({ element }: TextBlock) => main !== null && isWithin(element, main);
  const told = toldBlocks(judged, isInMain);
  const shown = judged.flatMap(({ block, fate }, at): LeftOut[] => {
    const { text, element } = block;
    if (fate === 'text' || fate === 'caption') return [];
    if (fate !== 'outside') return [{ text, reason: fate }];
    if (at > first && at < last) return [markup(text)];
    const isOfArticle = isInArticle(element);
    if (!isOfArticle && !told.has(block)) return [];
    const reason = reasonAround(block, at < first, known);
    return isOfArticle || !IN_FIELDS.has(reason) ? [{ text, reason }] : [];
  });
  const texts = new Set(judged.map(({ block }) => block.text));
  const rest = unshown.filter((block) => isInArticle(block.element) || isInMain(block));
  return [...shown, ...rest.filter((block) => isOwnProse(block, texts)).map(({ text }) => markup(text))];
}

/** Blocks of the main content that tell something, and the headings right above them. */
function toldBlocks(judged: readonly Judged[], isInMain: (block: TextBlock) => boolean): Set<TextBlock> {
  const told = new Set<TextBlock>();
  for (let at = judged.length - 1; at >= 0; at--) {
    const [block, below] = [judged[at]?.block, judged[at + 1]?.block];
    if (!block || !isInMain(block)) continue;
    const isHeading = block.kind === 'heading' && block.linked === 0 && below !== undefined && told.has(below);
    if (isHeading || tells(block)) told.add(block);
  }
  return told;
}

function markup(text: string): LeftOut {
  return { text, reason: 'markup' };
}

/** Most of what is not shown is for machines, or says that a browser can't show it. */
function isOwnProse(block: TextBlock, texts: ReadonlySet<string>): boolean {
  return isProse(block) && !texts.has(block.text) && publisherLine(block.text) === null;
}

function reasonAround(block: TextBlock, isAbove: boolean, known: KnownFacts): LeftOutReason {
  return isAbove ? headReason(block, known) : footReason(block);
}

function headReason(block: TextBlock, known: KnownFacts): LeftOutReason {
  const fate = headFate(block, known)?.fate;
  return fate === 'title' || fate === 'byline' || fate === 'date' ? fate : 'head';
}

function footReason({ parts }: TextBlock): LeftOutReason {
  return parts.some(({ kind }) => kind === 'comments') ? 'comments' : 'foot';
}

/** A sentence at least that tells of no other page. */
function isProse(block: TextBlock): boolean {
  return block.text.length >= SHORTEST_PROSE && isSentence(block.text) && isOwn(block);
}

/** Some words at least that lead to no other page, and are neither a label nor a part of the page's controls. */
function tells(block: TextBlock): boolean {
  const { text, parts } = block;
  if (wordsOrSyllablesIn(text) < FEWEST_WORDS) return false;
  if (!endsSentence(text) && parts.some(({ kind }) => CONTROLS.has(kind))) return false;
  return isOwn(block) && publisherLine(text) === null;
}

function isOwn(block: TextBlock): boolean {
  const { kind, text, linked } = block;
  return kind !== 'heading' && linked / text.length <= MOST_LINKED && !isInLinkedBox(block);
}

/** The main content of the page: its `main` element, else the smallest one around both title and text. */
function mainAround(judged: readonly Judged[], begin: Element | null, title: string | null): Element | null {
  const main = outermost(begin, ({ localName, role }) => localName === 'main' || role === 'main');
  if (main !== null || begin === null || title === null) return main;
  const key = nameKey(title);
  const heading = judged.find(({ block: { kind, text } }) => kind === 'heading' && hasKey(text, key))?.block.element;
  let around: Element | null = heading ?? null;
  while (around && !isWithin(begin, around)) around = around.parentNode;
  return around?.localName === 'body' ? null : around;
}

function outermost(element: Element | null, is: (element: Element) => boolean): Element | null {
  let found: Element | null = null;
  for (let outer = element; outer; outer = outer.parentNode) if (is(outer)) found = outer;
  return found;
}
