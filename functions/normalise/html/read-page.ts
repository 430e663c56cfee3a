import { type Draft, emptyDraft } from '../draft.ts';
import { withoutIntroduction } from '../fields/authors.ts';
import { readDate } from '../fields/dates.ts';
import { isElsewhere, type PageTexts, readPageTexts } from './facts/around-title.ts';
import { datesInPage } from './facts/dates.ts';
import { readMetadata } from './facts/metadata.ts';
import { readFacts } from './facts/page-facts.ts';
import { datesInScripts } from './facts/script-dates.ts';
import { parsePage } from './parse-page.ts';
import { takeAsides, withoutConsent } from './text/asides.ts';
import { withoutBoilerplate } from './text/boilerplate.ts';
import { captionsOfPage, mergedCaptions } from './text/captions.ts';
import { mainContent } from './text/main-content.ts';
import { withMissedParagraphs } from './text/missed-paragraphs.ts';
import { correctedBy } from './text/stated-text.ts';
import { type TextBlock, textBlocks } from './text/text-blocks.ts';
import type { Page } from './tree/page.ts';

/** The draft of a page. @see readHtml */
export function readPage(html: string, address: string | null): Draft {
  const draft = emptyDraft();
  const page = parsePage(html);
  withoutConsent(page);
  const all = textBlocks(page.body, isElsewhere);
  let read: PageTexts | null = null;
  const texts = () => (read ??= readPageTexts(page, all, draft.title));
  const { articleBody } = readMetadata(readFacts(page), address, draft, () => texts().aroundTitle);
  takeDates(html, page, texts, draft);
  const captions = captionsOfPage(page, draft.title);
  const found = mainBlocks(page, draft);
  const blocks = correctedBy(articleBody, withMissedParagraphs(found, all), () => all);
  draft.paragraphs = withoutBoilerplate(blocks, draft, draft.leftOut).map((block) => block.text);
  draft.captions = mergedCaptions(captions, draft.captions, draft.paragraphs.join('\n'));
  return draft;
}

function takeDates(html: string, page: Page, texts: () => PageTexts, draft: Draft): void {
  if (!isDated(draft)) draft.published.push(...datesInPage(page, texts()));
  if (!isDated(draft)) draft.published.push(...datesInScripts(html));
  if (!isDated(draft) && draft.modified) {
    draft.published.push({ text: draft.modified, from: 'text' });
    draft.warnings.push('published_from_modified');
  }
}

function isDated({ published }: Draft): boolean {
  return published.some(({ text }) => readDate(text) !== null);
}

/** Readability changes the page, so what else is asked of it has been read before. */
function mainBlocks(page: Page, draft: Draft): TextBlock[] {
  const main = mainContent(page);
  draft.title ??= main?.title ?? null;
  if (draft.authors.length === 0 && main?.byline) draft.authors = [withoutIntroduction(main.byline)];
  const content = main?.content ?? page.body;
  const length = content.textContent.length;
  return textBlocks(content, (element) => takeAsides(element, length, draft));
}
