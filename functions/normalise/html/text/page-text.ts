import type { LeftOut, LeftOutReason } from '../../../article.ts';
import { hasKey, nameKey } from '../facts/title.ts';
import type { Element } from '../tree/node.ts';
import type { Page } from '../tree/page.ts';
import { belongingOf } from './belonging.ts';
import { headFate, type KnownFacts, takeOutBoilerplate } from './boilerplate.ts';
import { type Judged, spanOf, textLength } from './fates.ts';
import { type MainContent, mainContent } from './main-content.ts';
import { isParagraph, takeMissedParagraphs } from './missed-paragraphs.ts';
import { takeHeadings, takeLead, takeNeighbours, takePageText, takeTitledText } from './own-text.ts';
import { partFates } from './part-fates.ts';
import { type PartKind, partOf } from './parts.ts';
import { betterText } from './stated-text.ts';
import { type PagePart, readBlocks, type TextBlock } from './text-blocks.ts';

/** The main text of a page, and what became of each of its blocks. */
export interface PageText {
  paragraphs: string[];
  captions: string[];
  leftOut: LeftOut[];
  blocks: readonly Judged[];
}

/** The blocks of a page, read before anything is taken from it. */
export function blocksOfPage(page: Page): TextBlock[] {
  return readBlocks(page.body, partOf);
}

/** Parts that Readability may take for the article where that is short. */
const DETACHED: ReadonlySet<PartKind> = new Set(['comments', 'form', 'consent']);
/** So much text has to be left without them. */
const LEAST_LEFT = 140;

/** What Readability finds in a page without the parts that are longer than many an article. */
export function findMain(page: Page, blocks: readonly TextBlock[], title: string | null): MainContent | null {
  const detached = new Set([...detachable(blocks, title)].map(({ element }) => element));
  const own = blocks.reduce(
    (sum, block) => (isParagraph(block) && block.parts.length === 0 ? sum + block.text.length : sum),
    0,
  );
  return mainContent(
    page.copyWithout((element) => detached.has(element)),
    own,
  );
}

function detachable(blocks: readonly TextBlock[], title: string | null): Iterable<PagePart> {
  const key = nameKey(title ?? '');
  const kept = new Set<PagePart>();
  const parts = new Set<PagePart>();
  for (const { parts: around, kind, text } of blocks)
    for (const part of around) {
      if (kind === 'heading' && hasKey(text, key)) kept.add(part);
      else if (DETACHED.has(part.kind)) parts.add(part);
    }
  const detached = new Set([...parts].filter((part) => !kept.has(part)));
  const left = blocks.reduce(
    (sum, { parts: around, text }) => (around.some((part) => detached.has(part)) ? sum : sum + text.length),
    0,
  );
  return left < LEAST_LEFT ? [] : detached;
}

/** Tells the text of a page from all else in it, given what was found and what the page states. */
export function readPageText(
  blocks: readonly TextBlock[],
  main: MainContent | null,
  stated: readonly string[],
  known: KnownFacts,
): PageText {
  const judged = blocks.map((block): Judged => firstFate(block, main));
  const belonging = belongingOf(blocks, known.title);
  takeTitledText(judged, belonging);
  takeMissedParagraphs(judged, belonging);
  takePageText(judged, belonging);
  takeNeighbours(judged, belonging);
  takeLead(judged, belonging);
  takeHeadings(judged, belonging);
  const better = betterText(stated, textsOf(judged), blocks);
  if (better && 'paragraphs' in better)
    return { paragraphs: [...better.paragraphs], captions: [], leftOut: [], blocks: judged };
  if (better) takeOnly(judged, better.blocks);
  const captions = takeParts(judged);
  takeOutBoilerplate(judged, known);
  return {
    paragraphs: textsOf(judged).map(({ text }) => text),
    captions,
    leftOut: leftOutOf(judged, known),
    blocks: judged,
  };
}

function takeOnly(judged: readonly Judged[], texts: ReadonlySet<TextBlock>): void {
  for (const each of judged) {
    const isText = texts.has(each.block);
    if (isText === (each.fate === 'text')) continue;
    Object.assign(
      each,
      isText ? { fate: 'text', why: 'part of the stated text' } : { fate: 'outside', why: 'not in the stated text' },
    );
  }
}

function firstFate(block: TextBlock, main: MainContent | null): Judged {
  if (main === null) return { block, fate: 'text', why: 'no article was found in the page' };
  let [found, all] = [0, 0];
  for (const text of block.texts) {
    const { length } = text.textContent.trim();
    all += length;
    if (main.texts.has(text)) found += length;
  }
  return found * 2 >= all
    ? { block, fate: 'text', why: 'found by Readability' }
    : { block, fate: 'outside', why: 'outside what Readability found' };
}

/** Takes parts out of the text that are none by their markup; gives the captions. */
function takeParts(judged: readonly Judged[]): string[] {
  const whole = textLength(judged);
  const captions = new Map<PagePart, string[]>();
  const [first, last] = spanOf(judged);
  const span = judged.slice(first, last + 1);
  const fateOf = partFates(textsOf(span), whole);
  for (const each of span) {
    const found = fateOf(each.block);
    if (!found) continue;
    Object.assign(each, { fate: found.fate, why: found.why });
    if (found.fate === 'caption') captions.set(found.part, [...(captions.get(found.part) ?? []), each.block.text]);
  }
  return [...captions.values()].map((texts) => texts.join(' '));
}

function textsOf(judged: readonly Judged[]): TextBlock[] {
  return judged.filter(({ fate }) => fate === 'text').map(({ block }) => block);
}

/**
 * What stands without being text between the first and the last block of the text, in what was found, and in the
 * `article` element around the first block.
 */
function leftOutOf(judged: readonly Judged[], known: KnownFacts): LeftOut[] {
  const [first, last] = spanOf(judged);
  const article = articleAround(judged[first]?.block.element ?? null);
  return judged.flatMap(({ block, fate }, at): LeftOut[] => {
    const { text, element } = block;
    if (fate === 'text' || fate === 'caption') return [];
    if (fate !== 'outside') return [{ text, reason: fate }];
    if (at > first && at < last) return [{ text, reason: 'markup' }];
    if (article === null || articleAround(element) !== article) return [];
    return [{ text, reason: at < first ? headReason(block, known) : 'foot' }];
  });
}

function headReason(block: TextBlock, known: KnownFacts): LeftOutReason {
  const fate = headFate(block, known)?.fate;
  return fate === 'title' || fate === 'byline' || fate === 'date' ? fate : 'head';
}

/** The outermost `article` element around an element. */
function articleAround(element: Element | null): Element | null {
  let found: Element | null = null;
  for (let outer = element; outer; outer = outer.parentNode) if (outer.localName === 'article') found = outer;
  return found;
}
