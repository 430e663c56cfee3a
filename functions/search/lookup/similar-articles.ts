import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../article.ts';
import { ITEM_FIELDS } from '../answer/item.ts';
import { findCopies } from '../collapse/find-copies.ts';
import { SIGNATURE, Signatures, signed } from '../collapse/signatures.ts';
import type { Clause } from '../query/clause.ts';
import { deadline, engineSearch, type Hit } from './engine-search.ts';

/** Characters of a body that are compared. The time to analyse them grows with their number. */
const BODY_BEGINNING = 10_000;
/** Articles that are loaded for each that is listed: most of the first ones may be copies of each other. */
const WITH_COPIES = 4;

/**
 * Returns the articles that share most distinctive words with an article, best first: never the article itself, no copy of
 * it, and no copy of another one in the list.
 */
export async function similarArticles(
  client: Client,
  index: string,
  article: Pick<Article, 'id' | 'title' | 'summary' | 'body'>,
  pageSize: number,
): Promise<Hit[]> {
  const until = deadline();
  const [all, copies] = await Promise.all([
    engineSearch(client, index, { size: 0, track_total_hits: true }, { until }),
    findCopies(client, index, article.id, { until }),
  ]);
  const without = { ids: { values: [article.id, ...copies] } };
  const query = { bool: { must: moreLikeThis(article, all.hits.total.value), must_not: without } };
  const size = pageSize * WITH_COPIES;
  const body = { query, size, track_total_hits: false, _source: ITEM_FIELDS, docvalue_fields: [SIGNATURE] };
  const answer = await engineSearch(client, index, body, { until });
  const known = new Signatures();
  return answer.hits.hits.filter((hit) => known.addFirst(signed(hit))).slice(0, pageSize);
}

/**
 * Returns the clause that finds similar articles. It ignores words that half of the articles have. In a small
 * collection OpenSearch would otherwise choose only these, because it ranks words by their count in the article first.
 * It also ignores words that no other article has.
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
