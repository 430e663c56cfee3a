import type { Client } from '@opensearch-project/opensearch';
import type { Article } from '../../article.ts';
import { haveSameWords } from '../../copies/is-copy.ts';
import { SIGNATURE, signatureOf } from '../collapse/signatures.ts';
import { deadline, engineSearch, type Hit } from '../lookup/engine-search.ts';

/** Most articles of one address that are looked at. */
const MOST = 200;

/**
 * Returns the versions of an article, the earliest first and itself included: articles with the same address that are alike,
 * by their titles or their texts. Each of them has the same versions. One alone is returned for an address without a path,
 * which says nothing about an article.
 */
export async function findVersions(client: Client, index: string, { id, url }: Pick<Article, 'id' | 'url'>) {
  if (url === null || !hasPath(url)) return [id];
  const body = {
    query: { bool: { filter: [{ term: { url } }] } },
    size: MOST,
    sort: [{ addedAt: { order: 'asc', unmapped_type: 'date' } }, { 'source.uploadedAt': 'asc' }, { id: 'asc' }],
    _source: ['title'],
    docvalue_fields: [SIGNATURE],
    track_total_hits: false,
  };
  const { hits } = (await engineSearch(client, index, body, { until: deadline() })).hits;
  const ids = alike(hits, id);
  return ids.length === 0 ? [id] : ids;
}

function hasPath(url: string): boolean {
  const { pathname = '/', search = '' } = URL.parse(url) ?? {};
  return pathname !== '/' || search !== '';
}

/** Returns the ids of the articles that are alike with one, directly or through others, in their order. */
function alike(hits: readonly Hit[], id: string): string[] {
  const rest = new Set(hits.map((hit) => ({ id: hit._id, title: titleOf(hit), signature: signatureOf(hit) })));
  const group = [...rest].filter((article) => article.id === id);
  for (const article of group) {
    rest.delete(article);
    for (const other of rest) {
      // A number that was corrected makes no other article of it.
      const areAlike = article.signature && other.signature && haveSameWords(article.signature, other.signature);
      if (article.title !== other.title && !areAlike) continue;
      rest.delete(other);
      group.push(other);
    }
  }
  const ids = new Set(group.map((article) => article.id));
  return hits.map((hit) => hit._id).filter((each) => ids.has(each));
}

function titleOf({ _source }: Hit): string {
  return String(_source['title']).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
