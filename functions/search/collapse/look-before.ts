import { bandsOf } from '../../copies/bands.ts';
import type { Ask } from '../lookup/found.ts';
import type { Listing, Story } from './listing.ts';
import { Signatures, type Signed, signed } from './signatures.ts';
import { BARE, WINDOW } from './window.ts';

/**
 * Returns those of some articles before which no copy ranks, with their copies. The same search is asked once more, limited
 * to articles that have a band in common with one of them.
 */
export async function lookBefore(ask: Ask, listing: Listing, articles: readonly Signed[]): Promise<Story[]> {
  const bands = new Set(articles.flatMap(({ signature }) => (signature === null ? [] : bandsOf(signature))));
  if (bands.size === 0) return articles.map(({ hit }) => ({ hit, copies: [] }));
  const query = { bool: { must: [listing.query], filter: [{ terms: { 'copies.bands': [...bands] } }] } };
  const { hits } = (await ask({ ...BARE, query, sort: listing.sort, size: WINDOW })).hits;
  if (hits.length === WINDOW && articles.length > 1) {
    // Copies may be missing: fewer articles have fewer.
    const half = Math.ceil(articles.length / 2);
    const [one, other] = [articles.slice(0, half), articles.slice(half)];
    return [...(await lookBefore(ask, listing, one)), ...(await lookBefore(ask, listing, other))];
  }
  const known = new Signatures();
  const hidden = new Set<string>();
  for (const near of hits.map(signed)) if (known.add(near)) hidden.add(near.hit._id);
  const found = new Set(hits.map(({ _id }) => _id));
  // What is not among the first thousand comes after them.
  const isFirst = (article: Signed) =>
    found.has(article.hit._id) ? !hidden.has(article.hit._id) : known.copiesOf(article).length === 0;
  return articles.filter(isFirst).map((article) => ({ hit: article.hit, copies: known.copiesOf(article) }));
}
