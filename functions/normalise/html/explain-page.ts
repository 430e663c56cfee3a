import { readDate } from '../fields/dates.ts';
import type { FieldCandidate } from './facts/candidates.ts';
import type { PageFacts } from './facts/page-facts.ts';
import { nameKey } from './facts/title.ts';
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
  const { draft, facts, blocks, candidates } = readWholePage(html, address);
  const known = new Set(candidates.map(({ field }) => field));
  const offered = [...candidates, ...othersIn(facts).filter(({ field }) => !known.has(field))];
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
  const fields = offered
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

const METAS: Readonly<Record<string, FieldCandidate['field']>> = {
  'og:title': 'title',
  'twitter:title': 'title',
  'og:description': 'summary',
  description: 'summary',
  'og:url': 'url',
  'og:site_name': 'siteName',
  'og:image': 'image',
  'og:locale': 'language',
  'article:section': 'section',
  author: 'authors',
};

function othersIn(facts: PageFacts): FieldCandidate[] {
  const metas = Object.entries(METAS).flatMap(([name, field]) =>
    (facts.metas.get(name) ?? []).map((value): FieldCandidate => ({ field, source: `meta ${name}`, value })),
  );
  const headings = facts.headings.map((value): FieldCandidate => ({ field: 'title', source: 'h1', value }));
  const element: FieldCandidate[] = facts.title ? [{ field: 'title', source: 'title', value: facts.title }] : [];
  const canonical = facts.links.get('canonical');
  const link: FieldCandidate[] = canonical ? [{ field: 'url', source: 'link canonical', value: canonical }] : [];
  const language: FieldCandidate[] = facts.language
    ? [{ field: 'language', source: 'html lang', value: facts.language }]
    : [];
  return [...metas, ...headings, ...element, ...link, ...language];
}
