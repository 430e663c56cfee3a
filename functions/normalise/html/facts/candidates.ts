import type { Draft } from '../../draft.ts';
import { META_NAMES } from './meta-names.ts';
import type { PageFacts } from './page-facts.ts';

/** A value that a page offers for a field, and where it stands. Those of a field are in order of trust. */
export interface FieldCandidate {
  field: keyof typeof META_NAMES | 'authors';
  /** "json-ld", "meta og:title", "h1": as a person would look for it in the page. */
  source: string;
  value: string;
}

/** What a page offers for every field but its authors. */
export function candidatesOf(facts: PageFacts, linked: Draft | null): FieldCandidate[] {
  const fields = Object.keys(META_NAMES) as (keyof typeof META_NAMES)[];
  return fields.flatMap((field) =>
    [...inLinkedData(field, linked), ...inMetas(field, facts), ...inPage(field, facts)].map(([source, value]) => ({
      field,
      source,
      value,
    })),
  );
}

type Found = readonly [source: string, value: string];

function inLinkedData(field: keyof typeof META_NAMES, linked: Draft | null): Found[] {
  if (linked === null) return [];
  const value = field === 'published' ? linked.published.map(({ text }) => text) : linked[field];
  return [value].flat().flatMap((text) => (text === null ? [] : [['json-ld', text] as const]));
}

function inMetas(field: keyof typeof META_NAMES, { metas }: PageFacts): Found[] {
  return META_NAMES[field].flatMap((name) => (metas.get(name) ?? []).map((value) => [`meta ${name}`, value] as const));
}

function inPage(field: keyof typeof META_NAMES, facts: PageFacts): Found[] {
  const canonical = facts.links.get('canonical');
  if (field === 'title')
    return [
      ...facts.headings.map((text) => ['h1', text] as const),
      ...facts.lesserHeadings().map(({ text }) => ['heading of a lower level', text] as const),
      ...stated('title element', facts.title),
    ];
  if (field === 'url') return stated('link canonical', canonical);
  if (field === 'language') return stated('lang of the page', facts.language);
  if (field === 'published')
    return [
      ...(facts.itemprops.get('datepublished') ?? []).map((value) => ['microdata datePublished', value] as const),
      ...facts.times.map(({ value, isUpdate }) => [isUpdate ? 'time of an update' : 'time element', value] as const),
    ];
  return [];
}

function stated(source: string, value: string | null | undefined): Found[] {
  return value ? [[source, value]] : [];
}
