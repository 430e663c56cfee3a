import type { LeftOut } from '../../../article.ts';
import { isInElsewhere } from '../facts/around-title.ts';
import { nameKey } from '../facts/title.ts';
import type { Page } from '../tree/page.ts';
import { type KnownFacts, takeOutBoilerplate } from './boilerplate.ts';
import { type Judged, textLength } from './fates.ts';
import { type MainContent, mainContent } from './main-content.ts';
import { isParagraph, takeMissedParagraphs } from './missed-paragraphs.ts';
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
const MOST_LINKED = 0.5;
/** So much text has to be left without them. */
const LEAST_LEFT = 140;

/** What Readability finds in a page without the parts that are longer than many an article. It changes the page. */
export function findMain(page: Page, blocks: readonly TextBlock[], title: string | null): MainContent | null {
  for (const part of detachable(blocks, title)) part.element.remove();
  const own = blocks.reduce(
    (sum, block) => (isParagraph(block) && block.parts.length === 0 ? sum + block.text.length : sum),
    0,
  );
  return mainContent(page, own);
}

function detachable(blocks: readonly TextBlock[], title: string | null): Iterable<PagePart> {
  const key = nameKey(title ?? '');
  const kept = new Set<PagePart>();
  const parts = new Set<PagePart>();
  for (const { parts: around, kind, text } of blocks)
    for (const part of around) {
      if (kind === 'heading' && nameKey(text) === key) kept.add(part);
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
  const isOwn = (block: TextBlock) => block.parts.length === 0 && !isInElsewhere(block.element);
  takeMissedParagraphs(judged, isOwn);
  takeNeighbours(judged, isOwn);
  const better = betterText(stated, textsOf(judged), blocks);
  if (better && 'paragraphs' in better)
    return { paragraphs: [...better.paragraphs], captions: [], leftOut: [], blocks: judged };
  if (better)
    for (const each of judged)
      if (better.blocks.has(each.block) !== (each.fate === 'text'))
        Object.assign(
          each,
          better.blocks.has(each.block)
            ? { fate: 'text', why: 'part of the stated text' }
            : { fate: 'outside', why: 'not in the stated text' },
        );
  const captions = takeParts(judged);
  takeOutBoilerplate(judged, known);
  return { paragraphs: textsOf(judged).map(({ text }) => text), captions, leftOut: leftOutOf(judged), blocks: judged };
}

/** Takes blocks that stand between those of the text, next to them in the same element, unless they are links. */
function takeNeighbours(judged: readonly Judged[], isOwn: (block: TextBlock) => boolean): void {
  const [first, last] = spanOf(judged);
  const holders = new Set(judged.flatMap(({ block, fate }) => (fate === 'text' ? [block.element.parentNode] : [])));
  for (const each of judged.slice(first, last + 1)) {
    const { block, fate } = each;
    if (fate !== 'outside' || !holders.has(block.element.parentNode) || !isOwn(block)) continue;
    if (isParagraph(block) || (block.kind === 'heading' && block.linked / block.text.length <= MOST_LINKED))
      Object.assign(each, { fate: 'text', why: 'between paragraphs of the text' });
  }
}

/** Places of the first and the last block of the text. */
function spanOf(judged: readonly Judged[]): [number, number] {
  const isText = ({ fate }: Judged) => fate === 'text';
  return [Math.max(0, judged.findIndex(isText)), judged.findLastIndex(isText)];
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

/** What stands between the first and the last block of the text, and in what was found, without being text. */
function leftOutOf(judged: readonly Judged[]): LeftOut[] {
  const [first, last] = spanOf(judged);
  return judged.flatMap(({ block: { text }, fate }, at): LeftOut[] => {
    if (fate === 'text' || fate === 'caption') return [];
    if (fate !== 'outside') return [{ text, reason: fate }];
    return at > first && at < last ? [{ text, reason: 'markup' }] : [];
  });
}
