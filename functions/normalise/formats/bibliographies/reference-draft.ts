import { type Draft, type DraftOrFault, emptyDraft } from '../../draft.ts';
import { plainParagraphs } from '../../text/plain-paragraphs.ts';

/** What an entry of a bibliography says about a work. */
export interface Reference {
  title: string | null;
  authors: string[];
  /** Dates, the most exact first. */
  dates: string[];
  abstracts: string[];
  /** The text of the work itself, which some databases keep in their notes. */
  text?: string | null;
  publication: string | null;
  section?: string | null;
  tags: string[];
  language: string | null;
  address: string | null;
}

/** The article of an entry: its abstract. An entry without one only tells where the work is found. */
export function referenceDraft(reference: Reference): DraftOrFault {
  const abstracts = reference.abstracts.filter((text, index, all) => text.trim() !== '' && all.indexOf(text) === index);
  const hasText = (reference.text ?? '').trim() !== '';
  if (!hasText && abstracts.length === 0)
    return { fault: { code: 'no_text', message: 'The entry has no abstract: it only tells where the work is found.' } };
  const draft: Draft = {
    ...emptyDraft(),
    title: reference.title,
    authors: reference.authors,
    published: reference.dates.map((text) => ({ text, from: 'metadata' as const })),
    summary: hasText ? (abstracts[0] ?? null) : null,
    paragraphs: hasText ? plainParagraphs(reference.text ?? '') : abstracts.flatMap(plainParagraphs),
    section: reference.section ?? null,
    tags: reference.tags,
    language: reference.language,
    url: reference.address,
    siteName: reference.publication,
    warnings: hasText ? [] : ['summary_only'],
  };
  return { draft };
}

/** "Michalak, Ada" is written the other way round in a bibliography; "Ministry of Health" is not. */
export function nameInOrder(name: string): string {
  const [last = '', first = '', suffix] = name.split(',').map((part) => part.trim());
  return first === '' ? last : `${first} ${last}${suffix ? ` ${suffix}` : ''}`;
}

/** A work's own address, or that of its identifier. */
export function addressOf(url: string | null | undefined, doi: string | null | undefined): string | null {
  if (url && /^https?:/i.test(url.trim())) return url.trim();
  const id = doi?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return id && /^10\.\d{4,9}\/\S+$/.test(id) ? `https://doi.org/${id}` : null;
}
