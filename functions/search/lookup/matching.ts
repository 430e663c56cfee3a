import type { Bounds } from '../dates/period.ts';
import type { Search } from '../parameters/search.ts';
import { affordable, TooManyClauses } from '../query/budget.ts';
import { anyOf, type Clause, DATE_ONLY, WITHOUT_DAY } from '../query/clause.ts';
import { toClause } from '../query/clauses.ts';
import { filters } from '../query/expression.ts';
import { exactFields, type Scope } from '../query/fields.ts';
import { byMeaning } from '../query/function-words.ts';
import { someWords, withTypos } from '../query/loosen.ts';
import { ADVANCE, RECENCY, TOGETHER } from '../query/ranking.ts';
import { inFields } from '../query/words.ts';
import { plainWords, type Reading } from './reading.ts';

type Asked = Pick<Search, 'query' | 'searchIn'>;

const UNDATED: Clause = { bool: { must_not: [{ exists: { field: 'publishedAt' } }] } };

/**
 * Returns the clause that an article must match. Filters do not affect the score. When sorted by date, only one thing
 * does: having all words, if articles with some of them are listed after.
 */
export function matching(search: Search, reading: Reading, now: number): Clause {
  const asked = askedFor(search, reading);
  const filter = [...parameterFilters(search), ...period(search), ...arrival(search), ...isDated(search)];
  const must_not = excluded(search);
  if (search.sort !== 'relevance') {
    const should = reading.mode === 'some' ? [inAdvance(allWords(search, reading))] : [];
    return { bool: { filter: [asked, ...filter], should, must_not } };
  }
  const should = [...advances(search, reading), ...together(search), ...recent(search, now)];
  return { bool: { must: [asked], should, filter, must_not } };
}

/** Returns the clause of the articles that have all words, in any of their spellings. */
export function allWords(search: Asked, reading: Reading): Clause {
  if (reading.economy === 3) return allInOneText(plainWords(search), scopeOf(search, reading));
  return askedFor(search, { ...reading, mode: reading.spellings.size > 0 ? 'typo' : 'all' });
}

/** Returns one clause per field for hundreds of words: all of them in one text, at any distance. */
function allInOneText(words: readonly { text: string }[], scope: Scope): Clause {
  const query = [...new Set(words.map(({ text }) => text))].join(' ');
  return inFields(query, exactFields(scope), { slop: ANYWHERE });
}

const ANYWHERE = 10_000_000;

/** Puts articles with all words before those with some, and words as typed before corrections. */
function advances(search: Search, reading: Reading): Clause[] {
  const hasSpellings = reading.spellings.size > 0;
  return [
    ...(reading.mode === 'some' ? [inAdvance(allWords(search, reading))] : []),
    ...(hasSpellings && reading.mode !== 'all' ? [inAdvance(askedFor(search, { ...reading, mode: 'all' }))] : []),
  ];
}

function inAdvance(filter: Clause): Clause {
  return { constant_score: { filter, boost: ADVANCE } };
}

/** Returns the clause of the undated articles that match everything except `from` and `to`. */
export function matchingUndated(search: Search, reading: Reading): Clause {
  const filter = [askedFor(search, reading), ...parameterFilters(search), ...arrival(search), UNDATED];
  return { bool: { filter, must_not: excluded(search) } };
}

/** Returns the clause of the words alone. */
export function askedFor(search: Asked, reading: Reading): Clause {
  const scope = scopeOf(search, reading);
  if (reading.mode === 'all') return toClause(search.query.expression, scope);
  const loosen = reading.mode === 'typo' ? withTypos : someWords;
  const asked = loosen(plainWords(search), reading.spellings, scope);
  const conditions = filters(search.query.expression).map((filter) => toClause(filter, scope));
  return conditions.length === 0 ? asked : { bool: { must: [asked], filter: conditions } };
}

function scopeOf({ searchIn }: Pick<Search, 'searchIn'>, { languages, economy = 0, balance }: Reading): Scope {
  return { searchIn, languages, economy, ...(balance && { balance }) };
}

/**
 * Returns the same reading with as many languages and as little left out as OpenSearch's clause limit allows.
 * @throws TooManyClauses when even the words alone exceed it
 */
export function withinBudget(search: Search, reading: Reading): Reading {
  const build = (place: Pick<Scope, 'languages' | 'economy'>) => matching(search, { ...reading, ...place }, 0);
  const place = affordable(reading.languages, build);
  // With corrections, a query of hundreds of words may exceed the limit: it is then searched as typed.
  if (place === null && reading.mode !== 'all')
    return withinBudget(search, { ...reading, mode: 'all', spellings: new Map() });
  if (place === null) throw new TooManyClauses();
  const leftOut = reading.languages.filter((language) => !place.languages.includes(language));
  return { ...reading, ...place, leftOut: [...(reading.leftOut ?? []), ...leftOut] };
}

/**
 * Returns the clause whose words are marked, if it differs from the query. For plain words it contains only the content
 * words, so that fragments are not those with most of `the`, and nothing that only ranks: OpenSearch would index texts anew.
 * @param languages those whose stems are marked. @default all
 */
export function markedOf(search: Asked, reading: Reading, languages = reading.languages): Clause | undefined {
  const words = plainWords(search);
  if (words.length < 2) return undefined;
  const { content } = byMeaning(words, reading.languages);
  const loosen = reading.mode === 'some' ? someWords : withTypos;
  return loosen(content.length > 0 ? content : words, reading.spellings, scopeOf(search, { ...reading, languages }));
}

/** Ranks articles higher that have the words side by side. */
function together(search: Search): Clause[] {
  const words = plainWords(search);
  if (words.length < 2) return [];
  const query = words.map(({ text }) => text).join(' ');
  const fields = (['title', 'body'] as const).filter((field) => search.searchIn.includes(field));
  return fields.map((field) => ({ match_phrase: { [field]: { query, slop: TOGETHER.slop, boost: TOGETHER[field] } } }));
}

function recent({ period: { from, to }, query }: Search, now: number): Clause[] {
  if (from !== null || to !== null || query.expression.kind === 'everything') return [];
  const origin = new Date(now).toISOString();
  const pivot = `${RECENCY.halfAfterDays}d`;
  return [{ distance_feature: { field: 'publishedAt', origin, pivot, boost: RECENCY.weight } }];
}

function parameterFilters({ author, domain, section, tag, language, format }: Search): Clause[] {
  return [
    ...anyValue('authors.folded', author),
    ...anyValue('domain', domain),
    ...anyValue('section.folded', section),
    ...anyValue('tags.folded', tag),
    ...anyLanguage(language),
    ...anyValue('source.format', format),
  ];
}

function excluded(search: Search): Clause[] {
  const { excludeAuthor, excludeDomain, excludeSection, excludeTag, excludeLanguage } = search;
  return [
    ...anyValue('authors.folded', excludeAuthor),
    ...anyValue('domain', excludeDomain),
    ...anyValue('section.folded', excludeSection),
    ...anyValue('tags.folded', excludeTag),
    ...anyLanguage(excludeLanguage),
  ];
}

function isDated({ undated, hasDate }: Search): Clause[] {
  if (undated || hasDate === false) return [UNDATED];
  return hasDate ? [{ exists: { field: 'publishedAt' } }] : [];
}

function anyValue(field: string, values: readonly string[]): Clause[] {
  return values.length === 0 ? [] : [{ terms: { [field]: values } }];
}

/** Matches a language: `en` includes `en-GB`, `en-GB` only itself. */
function anyLanguage(languages: readonly string[]): Clause[] {
  if (languages.length === 0) return [];
  const regional = languages.map((language) => ({ prefix: { language: `${language}-` } }));
  return [anyOf([...anyValue('language', languages), ...regional])];
}

/**
 * Returns the filter of a period. A date without a time is the same day in every zone. Without a zone, the article's
 * own day counts.
 */
function period({ period: { from, to, days, own } }: Search): Clause[] {
  if (from === null && to === null) return [];
  if (own !== undefined) return [...ownDays(own.days), ...(isBounded(own.moments) ? [between(own.moments)] : [])];
  const moments = between({ from, to });
  if (days === undefined) return [moments];
  return [
    anyOf([{ bool: { filter: moments, must_not: DATE_ONLY } }, { bool: { filter: [between(days), DATE_ONLY] } }]),
  ];
}

/** Articles indexed by an earlier generation have a moment but no day. */
function ownDays(days: Bounds): Clause[] {
  if (!isBounded(days)) return [];
  return [anyOf([between(days, 'publishedDay'), { bool: { filter: [between(days), WITHOUT_DAY] } }])];
}

/** Articles of earlier versions have no time of arrival: that of the upload stands for it. */
function arrival({ added }: Search): Clause[] {
  if (!isBounded(added)) return [];
  const without = { bool: { must_not: [{ exists: { field: 'addedAt' } }] } };
  const uploaded = { bool: { filter: [between(added, 'source.uploadedAt'), without] } };
  return [anyOf([between(added, 'addedAt'), uploaded])];
}

function isBounded({ from, to }: Bounds): boolean {
  return from !== null || to !== null;
}

type DateField = 'publishedAt' | 'publishedDay' | 'addedAt' | 'source.uploadedAt';

function between({ from, to }: Bounds, field: DateField = 'publishedAt'): Clause {
  const bounds = { ...(from !== null && { gte: from }), ...(to !== null && { lte: to }) };
  return { range: { [field]: { ...bounds, format: 'epoch_millis' } } };
}
