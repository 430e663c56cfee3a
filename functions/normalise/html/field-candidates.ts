import { emptyDraft } from '../draft.ts';
import { isElsewhere, type PageTexts, readPageTexts } from './facts/around-title.ts';
import type { FieldCandidate } from './facts/candidates.ts';
import { readMetadata } from './facts/metadata.ts';
import { readFacts } from './facts/page-facts.ts';
import { showFallbacks } from './fallbacks.ts';
import { parsePage } from './parse-page.ts';
import { textBlocks } from './text/text-blocks.ts';

/** All that a page offers for each of its fields, with where it stands: what an explanation of the choice shows. */
export function fieldCandidates(html: string, address: string | null): FieldCandidate[] {
  const draft = emptyDraft();
  const page = parsePage(html);
  showFallbacks(page);
  let read: PageTexts | null = null;
  const texts = () => {
    read ??= readPageTexts(page, textBlocks(page.body, isElsewhere), draft.title);
    return read;
  };
  return readMetadata(readFacts(page), address, draft, texts).candidates();
}
