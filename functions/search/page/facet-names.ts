import type { Facet } from '../parameters/search-parameters.ts';

/** What facets are called, for one value and for several. */
export const FACET_NAMES: Readonly<Record<Facet, { one: string; many: string }>> = {
  author: { one: 'Author', many: 'Authors' },
  domain: { one: 'Site', many: 'Sites' },
  section: { one: 'Section', many: 'Sections' },
  tag: { one: 'Tag', many: 'Tags' },
  language: { one: 'Language', many: 'Languages' },
  format: { one: 'Format', many: 'Formats' },
};
