import { readDate } from '../fields/dates.ts';
import type { FieldCandidate } from './facts/candidates.ts';
import { nameKey } from './facts/titles/title-parts.ts';
import { readWholePage } from './read-page.ts';
import type { Fate } from './text/fates.ts';

/** What was offered for a field, and whether it became the article's. */
export interface ExplainedField extends FieldCandidate {
  won: boolean;
}

/** How a page was read: its blocks in their order with what became of each, and the candidates for its fields. */
export interface Explanation {
  blocks: { fate: Fate; why: string; text: string }[];
  fields: ExplainedField[];
}

/** Reads a page and tells why it was read so. */
export function explainPage(html: string, address: string | null): Explanation {
  const { draft, blocks, candidates } = readWholePage(html, address);
  const dates = draft.published.map(
    ({ text, from }): FieldCandidate => ({ field: 'published', source: from, value: text }),
  );
  const date = dates.find(({ value }) => readDate(value) !== null);
  const values: Partial<Record<FieldCandidate['field'], string | null>> = {
    ...draft,
    authors: draft.authors.join('\n'),
    tags: null,
    published: null,
  };
  const fields = candidates()
    .filter(({ field }) => field !== 'published')
    .map((each) => ({ ...each, won: isIn(each.value, values[each.field] ?? null) }));
  return {
    blocks: blocks.map(({ block: { text }, fate, why }) => ({ fate, why, text })),
    fields: [...fields, ...dates.map((each) => ({ ...each, won: each === date }))],
  };
}

/** A title is often a part of what was offered, and a byline has several names. */
function isIn(value: string, taken: string | null): boolean {
  if (taken === null) return false;
  const key = nameKey(value);
  return taken.split('\n').some((part) => part !== '' && key !== '' && key.includes(nameKey(part)));
}
