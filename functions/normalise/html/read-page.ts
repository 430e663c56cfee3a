import { readDate } from '../dates.ts';
import { type Draft, emptyDraft } from '../draft.ts';
import { type PageTexts, readPageTexts } from './around-title.ts';
import { type Element, parsePage } from './dom.ts';
import { mainContent } from './main-content.ts';
import { readMetadata } from './metadata.ts';
import { datesInPage } from './page-dates.ts';
import { readFacts } from './page-facts.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

const ASIDE = /(?:^|[\s_-])(?:captions?|related|newsletter|share|sharing|social)(?:$|[\s_-])/i;
const LONGEST_ASIDE = 1_500;

/** The draft of a page. @see readHtml */
export function readPage(html: string, address: string | null): Draft {
  const draft = emptyDraft();
  const page = parsePage(html);
  let read: PageTexts | null = null;
  const texts = () => (read ??= readPageTexts(page, draft.title));
  readMetadata(readFacts(page), address, draft, () => texts().aroundTitle);
  if (!isDated(draft)) draft.published.push(...datesInPage(page, texts()));
  if (!isDated(draft) && draft.modified) {
    draft.published.push({ text: draft.modified, from: 'text' });
    draft.warnings.push('published_from_modified');
  }
  const main = mainContent(page);
  const root = main?.content ?? page.body ?? page.documentElement;
  const blocks = textBlocks(root, (element) => takeAside(element, draft));
  draft.paragraphs = keep(blocks, draft.title).map((block) => block.text);
  draft.title ??= main?.title ?? null;
  if (draft.authors.length === 0 && main?.byline) draft.authors = [main.byline];
  return draft;
}

function isDated({ published }: Draft): boolean {
  return published.some(({ text }) => readDate(text) !== null);
}

function takeAside(element: Element, draft: Draft): boolean {
  const name = element.localName;
  const isAside = name === 'figure' || name === 'figcaption' || name === 'aside' || ASIDE.test(element.className);
  if (!isAside) return false;
  const text = element.textContent.trim();
  if (text.length > LONGEST_ASIDE) return false;
  if (name.startsWith('fig') && text !== '') draft.captions.push(text);
  return true;
}

function keep(blocks: readonly TextBlock[], title: string | null): TextBlock[] {
  return blocks.filter(({ kind, text, linked }) => {
    const density = linked / text.length;
    if (kind === 'item') return density <= 0.6;
    if (kind === 'heading') return text !== title;
    return !(text.length < 200 && density > 0.85);
  });
}
