import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../article.ts';
import { readBody } from '../../engine/stored-body.ts';
import { addedAt } from '../answer/item.ts';
import { FIRST_FIELDS } from '../answer/item-fields.ts';
import { CLIENT_GIVES_UP } from '../lookup/engine-search.ts';
import { ARTICLE_ID } from './article-id.ts';

/** The others follow as they are stored. */
const FIRST = [...FIRST_FIELDS, 'dateline', 'body'] as const satisfies readonly (keyof Article)[];

function inOrder(article: Article): Article {
  return { ...Object.fromEntries(FIRST.map((name) => [name, article[name]])), ...article };
}

/** Returns the article with an id, or undefined when there is none. The source is for operators only. */
export async function getArticle(client: Client, index: string, id: string, withSource: boolean) {
  if (!ARTICLE_ID.test(id)) return undefined;
  const { body } = await client.get({ index, id }, { ignore: [404], requestTimeout: CLIENT_GIVES_UP });
  const stored = body._source as unknown as Article | undefined;
  if (stored === undefined) return undefined;
  // Articles that were indexed by an earlier version have no record of what was left out.
  const { identity: _identity, indexedAt, ...shown } = stored;
  const leftOut = stored.leftOut ?? [];
  const article = inOrder({ ...shown, body: readBody(stored.body), leftOut, addedAt: addedAt(stored), indexedAt });
  if (withSource) return article;
  const { source: _, ...others } = article;
  return others;
}
