import type { ArticleItem } from '../answer/item.ts';
import { FIELDS } from '../answer/item-fields.ts';
import type { Search } from '../parameters/search.ts';
import type { RowFormat } from './list-part.ts';

/** With whole texts, a larger page would be too large for the memory of the function. */
const PAGE = 50;

/** What depends on the search and not on the article. It is left out of whole articles. */
const OF_SEARCH = ['score', 'highlights'];

/** Returns how the articles of a search are written as JSON, one a line: whole, or with some fields. */
export function jsonLinesFormat({ fields, collapse }: Pick<Search, 'fields' | 'collapse'>, origin: string): RowFormat {
  const wanted =
    fields.length > 0
      ? fields
      : FIELDS.filter((name) => !OF_SEARCH.includes(name) && (name !== 'copies' || collapse === 'copies'));
  const row = (article: ArticleItem) =>
    `${JSON.stringify({ ...article, permalink: `${origin}/articles/${article.id}` })}\n`;
  return { head: '', row, page: PAGE, fields: wanted };
}
