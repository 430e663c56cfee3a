import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../article.ts';
import { languageName } from '../../engine/languages.ts';
import { readBody } from '../../engine/stored-body.ts';
import type { Search } from '../parameters/search.ts';
import type { Clause } from '../query/clauses.ts';
import { markedFields } from '../query/fields.ts';
import { engineSearch } from './engine-search.ts';
import { MARKING, toHtml } from './highlights.ts';
import { askedFor, markedOf, withinBudget } from './matching.ts';
import { plainWords, type Reading } from './reading.ts';
import { findSpellings } from './spelling.ts';

/** Title and text with the words of a search marked: escaped but for `<mark>`. Null where none of them is in it. */
export interface Marks {
  readonly title: string | null;
  readonly body: string | null;
}

interface Marked extends Marks {
  /** Whether the article has all that was asked for. */
  readonly isMatch: boolean;
}

type Ask = (body: Clause) => ReturnType<typeof engineSearch>;

const WHOLE = { number_of_fragments: 0 };
/** Characters; no body is longer, and OpenSearch refuses longer texts. A text in one piece takes little time. */
const LONGEST = 1_000_000;

/** Marks the words of a search in the whole of an article, as it is found by them: misspelled ones too, if need be. */
export async function markArticle(
  client: Client,
  index: string,
  { id, language: tag }: Pick<Article, 'id' | 'language'>,
  search: Search,
): Promise<Marks> {
  const ask: Ask = (body) => engineSearch(client, index, body);
  const language = languageName(tag);
  const strict: Reading = withinBudget(search, { mode: 'all', languages: [language], spellings: new Map() });
  const marked = await mark(ask, id, search, strict);
  const words = plainWords(search);
  if (marked.isMatch || search.typo === 'off' || words.length === 0) return marked;
  const spellings = await findSpellings(ask, words, { searchIn: search.searchIn, languages: strict.languages });
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
        title: { ...WHOLE, matched_fields: markedFields('title', reading.languages) },
        body: { ...WHOLE, matched_fields: markedFields('body', reading.languages) },
      },
    },
  });
  const [hit] = hits.hits;
  const { title, body } = hit?.highlight ?? {};
  return { title: html(title), body: html(body), isMatch: (hit?._score ?? 0) > 0 };
}

function html(pieces: readonly string[] | undefined): string | null {
  const text = pieces?.[0];
  return text === undefined ? null : toHtml(readBody(text));
}
