import type { Search } from './parameters/search.ts';
import { type Clause, toClause } from './query/clauses.ts';

/** The clause that an article must match to be found. Filters don't count in the score. */
export function matching(search: Search): Clause {
  return bool(search, period(search));
}

/** The articles that would be found, had they a date for `from` and `to` to look at. */
export function matchingUndated(search: Search): Clause {
  return bool(search, [{ bool: { must_not: [{ exists: { field: 'publishedAt' } }] } }]);
}

function bool(search: Search, dates: readonly Clause[]): Clause {
  return {
    bool: {
      must: [toClause(search.query.expression, search.searchIn)],
      filter: [...filters(search), ...dates],
      must_not: anyValue('domain', search.excludeDomain),
    },
  };
}

function filters({ author, domain, section, tag, language }: Search): Clause[] {
  return [
    ...anyValue('authors.folded', author),
    ...anyValue('domain', domain),
    ...anyValue('section.folded', section),
    ...anyValue('tags.folded', tag),
    ...anyLanguage(language),
  ];
}

function anyValue(field: string, values: readonly string[]): Clause[] {
  return values.length === 0 ? [] : [{ terms: { [field]: values } }];
}

/** `en` finds `en-GB` too, and `en-GB` only itself. */
function anyLanguage(languages: readonly string[]): Clause[] {
  if (languages.length === 0) return [];
  const regional = languages.map((language) => ({ prefix: { language: `${language}-` } }));
  return [{ bool: { should: [...anyValue('language', languages), ...regional] } }];
}

function period({ period: { from, to } }: Search): Clause[] {
  if (from === null && to === null) return [];
  const bounds = { ...(from !== null && { gte: from }), ...(to !== null && { lte: to }) };
  return [{ range: { publishedAt: { ...bounds, format: 'epoch_millis' } } }];
}
