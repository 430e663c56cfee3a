import type { LeftOut } from '../../../article.ts';
import type { Page } from '../tree/page.ts';
import { type KnownFacts, takeOutBoilerplate } from './boilerplate.ts';
import { detachable } from './detachable.ts';
import { type Judged, spanOf, textLength } from './fates.ts';
import { leftOutOf } from './left-out.ts';
import { type MainContent, mainContent } from './main-content.ts';
import { type Belonging, belongingOf } from './own/belonging.ts';
import { takeLead } from './own/lead.ts';
import { isParagraph, takeMissedParagraphs } from './own/missed-paragraphs.ts';
import { otherSites } from './own/other-sites.ts';
import { takeHeadings, takeNeighbours, takePageText, takeTitledText } from './own/own-text.ts';
import { takeRecipe } from './own/recipe.ts';
import { takeShortSentences } from './own/short-sentences.ts';
import { betterText } from './own/stated-text.ts';
import { partFates } from './part-fates.ts';
import { partOf } from './parts.ts';
import type { PagePart, TextBlock } from './text-block.ts';
import { readBlocks } from './text-blocks.ts';

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

/** What Readability finds in a page without the parts that are longer than many an article. */
export function findMain(page: Page, blocks: readonly TextBlock[], title: string | null): MainContent | null {
  const detached = detachable(blocks, title);
  const own = blocks.reduce(
    (sum, block) => (isParagraph(block) && block.parts.length === 0 ? sum + block.text.length : sum),
    0,
  );
  return mainContent(
    page.copyWithout((element) => detached.has(element)),
    own,
  );
}

/**
 * Tells the text of a page from all else in it, given what was found and what the page states.
 * @param unshown blocks that stand in the page for those who can't see something else
 */
export function readPageText(
  blocks: readonly TextBlock[],
  main: MainContent | null,
  stated: readonly string[],
  known: KnownFacts,
  unshown: readonly TextBlock[],
): PageText {
  const judged = blocks.map((block): Judged => firstFate(block, main));
  const belonging = belongingOf(blocks, known.title);
  takeTitledText(judged, belonging);
  takeMissedParagraphs(judged, belonging);
  takePageText(judged, belonging);
  const others = otherSites(known.addresses);
  takeNeighbours(judged, belonging, others);
  takeShortSentences(judged, belonging);
  takeLead(judged, belonging, known.summary);
  takeRecipe(judged, belonging);
  takeHeadings(judged, belonging);
  const better = betterText(stated, textsOf(judged), blocks);
  if (better && 'paragraphs' in better)
    return { paragraphs: [...better.paragraphs], captions: [], leftOut: [], blocks: judged };
  if (better) takeOnly(judged, better.blocks);
  const captions = takeParts(judged, belonging);
  takeOutBoilerplate(judged, known, others);
  return {
    paragraphs: textsOf(judged).map(({ text }) => text),
    captions,
    leftOut: leftOutOf(judged, unshown, known),
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
  if (block.isUnseen) return { block, fate: 'outside', why: 'struck out or not shown' };
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
function takeParts(judged: readonly Judged[], { isAboutTitle }: Belonging): string[] {
  const whole = textLength(judged);
  const captions = new Map<PagePart, string[]>();
  const [first, last] = spanOf(judged);
  const span = judged.slice(first, last + 1);
  const fateOf = partFates(textsOf(span), whole, isAboutTitle);
  for (const each of span) {
    const found = fateOf(each.block);
    if (!found || each.isCertain) continue;
    Object.assign(each, { fate: found.fate, why: found.why });
    if (found.fate === 'caption') captions.set(found.part, [...(captions.get(found.part) ?? []), each.block.text]);
  }
  return [...captions.values()].map((texts) => texts.join(' '));
}

function textsOf(judged: readonly Judged[]): TextBlock[] {
  return judged.filter(({ fate }) => fate === 'text').map(({ block }) => block);
}
