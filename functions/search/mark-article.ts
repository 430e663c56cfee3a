import type { Client } from '@opensearch-project/opensearch';
import { engineSearch } from './engine-search.ts';
import { MARKING, toHtml } from './highlights.ts';
import type { Search } from './parameters/search.ts';
import { toClause } from './query/clauses.ts';

/** Title and text with the words of a search marked: escaped but for `<mark>`. Null where none of them is in it. */
export interface Marks {
  readonly title: string | null;
  readonly body: string | null;
}

const WHOLE = { number_of_fragments: 0 };

/** Marks the words of a search in the whole of an article, as it is found by them. */
export async function markArticle(client: Client, index: string, id: string, search: Search): Promise<Marks> {
  const { hits } = await engineSearch(client, index, {
    query: { ids: { values: [id] } },
    size: 1,
    _source: false,
    highlight: {
      ...MARKING,
      highlight_query: toClause(search.query.expression, search.searchIn),
      fields: { title: WHOLE, body: WHOLE },
    },
  });
  const { title, body } = hits.hits[0]?.highlight ?? {};
  return { title: html(title), body: html(body) };
}

function html(pieces: readonly string[] | undefined): string | null {
  const text = pieces?.[0];
  return text === undefined ? null : toHtml(text);
}
