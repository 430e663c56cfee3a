import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../article.ts';
import { languageName } from '../engine/languages.ts';
import { engineSearch } from './engine-search.ts';
import { MARKING, toHtml } from './highlights.ts';
import { askedFor } from './matching.ts';
import type { Search } from './parameters/search.ts';
import { markedFields } from './query/fields.ts';

/** Title and text with the words of a search marked: escaped but for `<mark>`. Null where none of them is in it. */
export interface Marks {
  readonly title: string | null;
  readonly body: string | null;
}

const WHOLE = { number_of_fragments: 0 };

/** Marks the words of a search in the whole of an article, as it is found by them. */
export async function markArticle(
  client: Client,
  index: string,
  article: Pick<Article, 'id' | 'language'>,
  search: Search,
): Promise<Marks> {
  const language = languageName(article.language);
  const languages = language === null ? [] : [language];
  const { hits } = await engineSearch(client, index, {
    query: { ids: { values: [article.id] } },
    size: 1,
    _source: false,
    highlight: {
      ...MARKING,
      highlight_query: askedFor(search, { mode: 'all', languages, spellings: new Map() }),
      fields: {
        title: { ...WHOLE, matched_fields: markedFields('title', languages) },
        body: { ...WHOLE, matched_fields: markedFields('body', languages) },
      },
    },
  });
  const { title, body } = hits.hits[0]?.highlight ?? {};
  return { title: html(title), body: html(body) };
}

function html(pieces: readonly string[] | undefined): string | null {
  const text = pieces?.[0];
  return text === undefined ? null : toHtml(text);
}
