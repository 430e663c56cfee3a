import type { Client } from '@opensearch-project/opensearch';
import { storedText } from '../../stored-text.ts';
import { type EngineAnswer, engineSearch, type Hit } from '../lookup/engine-search.ts';
import type { TermsAggregation } from '../lookup/facets.ts';
import type { Clause } from '../query/clause.ts';
import { beginsWords, foldedWords } from './fold.ts';

/** A text that matches what was typed. A title has the `articleId` of its article. */
export interface Suggestion {
  text: string;
  type: 'title' | 'author' | 'section' | 'tag';
  articleId?: string;
}

type Kind = Exclude<Suggestion['type'], 'title'>;

const MOST_SUGGESTIONS = 8;
/** The limit of authors, sections and tags, if there are enough titles. */
const MOST_OTHERS = 4;
/** The number of titles that are read: several articles may have the same title. */
const TITLES = 16;
/** The number of values that are read: an article also has values that do not match. */
const VALUES = 50;
/** The boost of a title that begins with the first typed word, and of one that has the words next to each other. */
const BEGINS = 4;
const SIDE_BY_SIDE = 2;

const FIELDS: Readonly<Record<Kind, { words: string; values: string }>> = {
  author: { words: 'authors.prefixes', values: 'authors.keyword' },
  section: { words: 'section.prefixes', values: 'section' },
  tag: { words: 'tags.prefixes', values: 'tags' },
};
const KINDS = Object.keys(FIELDS) as Kind[];

/** Returns suggestions for the typed text `q`: titles first, then authors, sections and tags. */
export async function suggest(client: Client, index: string, q: string): Promise<Suggestion[]> {
  const text = storedText(q);
  const typed = foldedWords(text);
  const [first] = typed;
  if (first === undefined) return [];
  const [titles, values] = await Promise.all([
    engineSearch(client, index, titlesBody(text, first)),
    engineSearch(client, index, valuesBody(text)),
  ]);
  return choose(readTitles(titles.hits.hits), readValues(values, typed));
}

function titlesBody(text: string, first: string): Clause {
  return { query: titles(text, first), size: TITLES, track_total_hits: false, _source: ['title'] };
}

/** The request for values. It asks for no articles, so that OpenSearch caches it: short prefixes are frequent and slow. */
function valuesBody(text: string): Clause {
  return {
    query: { bool: { filter: { bool: { should: KINDS.map((kind) => begins(kind, text)) } } } },
    size: 0,
    track_total_hits: false,
    aggs: Object.fromEntries(KINDS.map((kind) => [kind, values(kind, text)])),
  };
}

function titles(q: string, first: string): Clause {
  return {
    bool: {
      must: { match: { 'title.prefixes': { query: q, operator: 'and' } } },
      should: [
        { span_first: { match: { span_term: { 'title.prefixes': first } }, end: 1, boost: BEGINS } },
        { match_phrase: { 'title.prefixes': { query: q, boost: SIDE_BY_SIDE } } },
      ],
    },
  };
}

function values(kind: Kind, q: string): Clause {
  return { filter: begins(kind, q), aggs: { values: { terms: { field: FIELDS[kind].values, size: VALUES } } } };
}

function begins(kind: Kind, q: string): Clause {
  return { match: { [FIELDS[kind].words]: { query: q, operator: 'and' } } };
}

function readTitles(hits: readonly Hit[]): Suggestion[] {
  const byText = new Map<string, Suggestion>();
  for (const { _id: articleId, _source } of hits) {
    const text = String(_source['title']);
    if (!byText.has(text)) byText.set(text, { text, type: 'title', articleId });
  }
  return [...byText.values()];
}

/** Returns the values of all kinds, the most frequent first, in turns: the first of each kind, then the second of each. */
function readValues({ aggregations }: EngineAnswer, typed: readonly string[]): Suggestion[] {
  const all = aggregations as Record<Kind, { values: TermsAggregation }> | undefined;
  const columns = KINDS.map((kind) => {
    const buckets = all?.[kind].values.buckets ?? [];
    return buckets.filter(({ key }) => beginsWords(typed, key)).map(({ key }) => ({ text: key, type: kind }));
  });
  const rows = Array.from({ length: MOST_SUGGESTIONS }, (_, row) => columns.flatMap((column) => column[row] ?? []));
  return rows.flat();
}

function choose(titles: readonly Suggestion[], others: readonly Suggestion[]): Suggestion[] {
  const chosen = others.slice(0, Math.max(MOST_OTHERS, MOST_SUGGESTIONS - titles.length)).slice(0, MOST_SUGGESTIONS);
  const grouped = KINDS.flatMap((kind) => chosen.filter(({ type }) => type === kind));
  return [...titles.slice(0, MOST_SUGGESTIONS - grouped.length), ...grouped];
}
