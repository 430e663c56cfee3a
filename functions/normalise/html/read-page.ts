import { type Draft, emptyDraft } from '../draft.ts';
import { parseAuthors, withoutIntroduction } from '../fields/authors.ts';
import { readDate } from '../fields/dates.ts';
import { articleInState } from '../record/page-state.ts';
import { isElsewhere, type PageTexts, readPageTexts } from './facts/around-title.ts';
import { isMakerOfSite } from './facts/authors/bylines.ts';
import type { FieldCandidate } from './facts/candidates.ts';
import { datesInPage, datesInTitle } from './facts/dates.ts';
import { localDayOf } from './facts/local-day.ts';
import { readMetadata } from './facts/metadata.ts';
import { type PageFacts, readFacts } from './facts/page-facts.ts';
import { datesInScripts } from './facts/script-dates.ts';
import { lengthOf, showFallbacks, textInState, unshownBlocks } from './fallbacks.ts';
import { readPageBlocks } from './misnamed.ts';
import { parsePage } from './parse-page.ts';
import { capturedAt, originalAddress, savedFrom, withoutToolbar } from './saved-page.ts';
import { captionsOfPage, mergedCaptions } from './text/captions.ts';
import type { Judged } from './text/fates.ts';
import type { MainContent } from './text/main-content.ts';
import { findMain, readPageText } from './text/page-text.ts';
import type { TextBlock } from './text/text-block.ts';
import { textBlocks } from './text/text-blocks.ts';
import type { Page } from './tree/page.ts';

/** Of a page that shows less than this the text is looked for in its data as well. */
const SHORTEST_SHOWN = 100;

/** The draft of a page. @see readHtml */
export function readPage(html: string, address: string | null): Draft {
  return readWholePage(html, address).draft;
}

/** A page as it was read: its draft, and what that was made from. */
export interface ReadPage {
  draft: Draft;
  facts: PageFacts;
  blocks: readonly Judged[];
  candidates: () => FieldCandidate[];
}

export function readWholePage(saved: string, found: string | null): ReadPage {
  const html = withoutToolbar(saved);
  const address = found === null ? savedFrom(html) : originalAddress(found);
  const draft = { ...emptyDraft(), captured: capturedAt(html, found) };
  const page = parsePage(html);
  showFallbacks(page);
  const blocks = readPageBlocks(page);
  const texts = pageTexts(page, draft);
  const facts = readFacts(page);
  const { articleBody, liveEntries, candidates } = readMetadata(facts, address, draft, texts);
  takeDates(html, page, texts, draft, facts.title);
  const captions = captionsOfPage(page, draft.title);
  const main = findMain(page, blocks, draft.title);
  draft.title ??= main?.title ?? null;
  const byline = main?.byline ?? '';
  if (draft.authors.length === 0 && !isMakerOfSite(byline)) draft.authors = parseAuthors([withoutIntroduction(byline)]);
  const known = { ...draft, addresses: addressesOf(facts, draft, address) };
  const text = readPageText(blocks, main, articleBody, known, unshownBlocks(page));
  draft.paragraphs = text.paragraphs.length > 0 ? text.paragraphs : liveEntries();
  if (lengthOf(draft.paragraphs) < SHORTEST_SHOWN) takeData(draft, page.states, facts.jsonLd);
  draft.leftOut = text.leftOut;
  draft.captions = mergedCaptions(captions, text.captions, draft.paragraphs.join('\n'));
  return { draft, facts, blocks: text.blocks, candidates: () => [...candidates(), ...readabilityCandidates(main)] };
}

/** Reads the data of a page that shows next to nothing itself: the article in it, or only its longest text. */
function takeData(draft: Draft, states: readonly string[], jsonLd: readonly string[]): void {
  const isMore = (texts: readonly string[]) => lengthOf(texts) > 3 * lengthOf(draft.paragraphs);
  const articles = states.values().map((state) => articleInState(state, draft));
  const article = articles.find((each) => each !== null && isMore(each.paragraphs));
  const data = article?.paragraphs ?? textInState([...states, ...jsonLd]);
  if (isMore(data)) draft.paragraphs = data;
  if (!article) return;
  draft.title = article.title ?? draft.title;
  if (draft.authors.length === 0) draft.authors = article.authors;
  if (!isDated(draft)) draft.published.push(...article.published);
}

/** What is taken where nothing else says anything. */
function readabilityCandidates(main: MainContent | null): FieldCandidate[] {
  const found = [
    { field: 'title', source: 'Readability', value: main?.title },
    { field: 'authors', source: 'Readability byline', value: main?.byline },
  ] as const;
  return found.flatMap(({ value, ...each }) => (value ? [{ ...each, value }] : []));
}

function addressesOf({ links, metas }: PageFacts, { url }: Draft, address: string | null): string[] {
  const stated = [url, address, links.get('canonical'), ...(metas.get('og:url') ?? [])];
  return stated.filter((each) => typeof each === 'string');
}

/** The texts of a page around its title, read once for each title that the draft has. */
function pageTexts(page: Page, draft: Draft): () => PageTexts {
  let own: readonly TextBlock[] | null = null;
  let read: { title: string | null; texts: PageTexts } | null = null;
  return () => {
    own ??= textBlocks(page.body, isElsewhere);
    if (read?.title !== draft.title || read === null)
      read = { title: draft.title, texts: readPageTexts(page, own, draft.title) };
    return read.texts;
  };
}

function takeDates(html: string, page: Page, texts: () => PageTexts, draft: Draft, title: string | null): void {
  const shown = () => datesInPage(page, texts());
  if (!isDated(draft)) draft.published.push(...shown());
  else takeLocalDay(draft, () => shown().map(({ text }) => text));
  if (!isDated(draft)) draft.published.push(...datesInScripts(html));
  if (!isDated(draft)) draft.published.push(...datesInTitle(title, draft.title));
  if (!isDated(draft) && draft.modified) {
    draft.published.push({ text: draft.modified, from: 'text' });
    draft.warnings.push('published_from_modified');
  }
}

function takeLocalDay(draft: Draft, shown: () => string[]): void {
  const day = localDayOf(draft, shown);
  const [first] = draft.published;
  if (first && day !== null) first.local = { day, offset: null };
}

function isDated({ published }: Draft): boolean {
  return published.some(({ text }) => readDate(text) !== null);
}
