import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../article.ts';
import { ITEM_FIELDS } from '../answer/item.ts';
import type { Clause } from '../query/clauses.ts';
import { engineSearch, type Hit } from './engine-search.ts';

/** Characters of a body that its subject is told from: the time to take it apart grows with them. */
const BODY_BEGINNING = 10_000;

/** The articles that have most of an article's telling words in common with it, the best first; never the article itself. */
export async function similarArticles(
  client: Client,
  index: string,
  article: Pick<Article, 'id' | 'title' | 'summary' | 'body'>,
  pageSize: number,
): Promise<Hit[]> {
  const all = await engineSearch(client, index, { size: 0, track_total_hits: true });
  const answer = await engineSearch(client, index, {
    query: { bool: { must: moreLikeThis(article, all.hits.total.value), must_not: { ids: { values: [article.id] } } } },
    size: pageSize,
    track_total_hits: false,
    _source: ITEM_FIELDS,
  });
  return answer.hits.hits;
}

/**
 * Words that half of the articles have tell nothing: in a small collection those are all that OpenSearch would choose,
 * since it looks at how often a word stands in the article first. A word of no other article finds nothing.
 */
function moreLikeThis({ title, summary, body }: Pick<Article, 'title' | 'summary' | 'body'>, articles: number): Clause {
  return {
    more_like_this: {
      fields: ['title', 'summary', 'body'],
      like: [title, summary ?? '', body.slice(0, BODY_BEGINNING)].join('\n').toWellFormed(),
      min_term_freq: 1,
      min_doc_freq: 2,
      max_doc_freq: Math.max(2, Math.floor(articles / 2)),
      max_query_terms: 25,
      minimum_should_match: '20%',
      boost_terms: 1,
    },
  };
}
