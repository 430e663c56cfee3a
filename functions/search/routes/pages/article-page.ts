import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../../article.ts';
import { readItem } from '../../answer/item.ts';
import { loadCopies } from '../../collapse/load-copies.ts';
import { originOf } from '../../http/addresses.ts';
import { notFound } from '../../http/problem.ts';
import { queryOf } from '../../http/read-request.ts';
import { type Marks, markArticle, UNMARKED } from '../../lookup/mark-article.ts';
import { similarArticles } from '../../lookup/similar-articles.ts';
import { articlePage as renderPage } from '../../page/article/article-page.ts';
import type { ListedCopies } from '../../page/copies/copies-list.ts';
import type { Read } from '../../parameters/read-parameters.ts';
import type { Search } from '../../parameters/search.ts';
import { getArticle } from '../../stored/get-article.ts';
import { findVersions } from '../../versions/find-versions.ts';
import { findNeighbours } from './neighbours.ts';
import type { PageView } from './page-answerer.ts';
import { readPageSearch } from './page-search.ts';

const SIMILAR = 5;
/** Most copies that are listed on the page. */
const COPIES = 10;

/** GET /articles/{id} as a page. The query string may have the parameters of the search that led here. */
export const articlePage: PageView = async (c, site, dependencies) => {
  const { client, names, configuration, clock } = dependencies;
  const given = queryOf(c);
  const id = c.req.param('id') ?? '';
  const article = await getArticle(client, names.articles, id, configuration.serveReceipts);
  if (article === undefined) throw notFound('There is no article with this id. Its file may have been deleted.');
  const [marks, hits, neighbours, copies, versions] = await Promise.all([
    marksOf(client, names.articles, article, readPageSearch(given, clock())),
    similarArticles(client, names.articles, article, SIMILAR),
    findNeighbours(dependencies, given, id),
    copiesOf(client, names.articles, id),
    findVersions(client, names.articles, article),
  ]);
  const similar = hits.map((hit) => readItem(hit, false));
  return renderPage(site, {
    article,
    marks,
    similar,
    copies,
    versions: versions.length,
    given,
    neighbours,
    permalink: `${originOf(c)}/articles/${id}`,
  });
};

async function copiesOf(client: Client, index: string, id: string): Promise<ListedCopies> {
  const { count, hits } = await loadCopies(client, index, id, { page: 1, pageSize: COPIES });
  return { count, articles: hits.map((hit) => readItem(hit, false)) };
}

/** Marks the words of the search that led here. An invalid search marks nothing: the article is shown all the same. */
async function marksOf(
  client: Client,
  index: string,
  article: Pick<Article, 'id' | 'language'>,
  read: Read<Search>,
): Promise<Marks> {
  if (!read.ok || read.value.query.expression.kind === 'everything') return UNMARKED;
  return markArticle(client, index, article, read.value);
}
