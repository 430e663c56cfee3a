import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../article.ts';
import { languageName } from '../../engine/languages.ts';
import { readBody } from '../../engine/stored-body.ts';
import type { Search } from '../parameters/search.ts';
import type { Clause } from '../query/clause.ts';
import { MARKED_BESIDE, markedFields } from '../query/fields.ts';
import { deadline, engineSearch } from './engine-search.ts';
import { MARKING, toHtml, WHOLE, wholeFields } from './highlights.ts';
import { askedFor, markedOf, withinBudget } from './matching.ts';
import { plainWords, type Reading } from './reading.ts';
import { findSpellings } from './spelling.ts';

/**
 * The texts of an article with the words of a search marked, escaped except for `<mark>`. Null when a field contains none of
 * the words; of lists, only the texts that contain some.
 */
export interface Marks {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly summary: string | null;
  readonly dateline: string | null;
  readonly body: string | null;
  readonly captions: readonly string[];
}

export const UNMARKED: Marks = { title: null, authors: [], summary: null, dateline: null, body: null, captions: [] };

interface Marked extends Marks {
  /** Whether the article matches the whole query. */
  readonly isMatch: boolean;
}

type Ask = (body: Clause) => ReturnType<typeof engineSearch>;

/** Most characters to mark. No body is longer, and OpenSearch refuses longer texts. */
const LONGEST = 1_000_000;

/**
 * Marks the words of a search in a whole article, in the same reading that finds the article: with corrected spellings
 * if necessary.
 */
export async function markArticle(
  client: Client,
  index: string,
  { id, language: tag }: Pick<Article, 'id' | 'language'>,
  search: Search,
): Promise<Marks> {
  const until = deadline();
  const ask: Ask = (body) => engineSearch(client, index, body, { until });
  const language = languageName(tag);
  const strict: Reading = withinBudget(search, { mode: 'all', languages: [language], spellings: new Map() });
  const marked = await mark(ask, id, search, strict);
  const words = plainWords(search);
  if (marked.isMatch || search.typo === 'off' || words.length === 0) return marked;
  const spellings = await findSpellings(ask, words, {
    searchIn: search.searchIn,
    languages: strict.languages,
    economy: strict.economy ?? 0,
  });
  return spellings.size === 0
    ? marked
    : mark(ask, id, search, withinBudget(search, { ...strict, mode: 'typo', spellings }));
}

async function mark(ask: Ask, id: string, search: Search, reading: Reading): Promise<Marked> {
  const asked = askedFor(search, reading);
  const { hits } = await ask({
    query: { bool: { filter: [{ ids: { values: [id] } }], should: [{ constant_score: { filter: asked } }] } },
    size: 1,
    _source: false,
    highlight: {
      ...MARKING,
      max_analyzer_offset: LONGEST,
      highlight_query: markedOf(search, reading) ?? asked,
      fields: {
        ...wholeFields(reading.languages),
        captions: { ...WHOLE, matched_fields: MARKED_BESIDE },
        body: { ...WHOLE, matched_fields: markedFields('body', reading.languages) },
      },
    },
  });
  const [hit] = hits.hits;
  const { title, authors = [], summary, dateline, body, captions = [] } = hit?.highlight ?? {};
  return {
    title: html(title),
    authors: authors.map(toHtml),
    summary: html(summary),
    dateline: html(dateline),
    body: html(body),
    captions: captions.map(toHtml),
    isMatch: (hit?._score ?? 0) > 0,
  };
}

function html(pieces: readonly string[] | undefined): string | null {
  const text = pieces?.[0];
  return text === undefined ? null : toHtml(readBody(text));
}
