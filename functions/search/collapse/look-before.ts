import { bandsOf } from '../../copies/bands.ts';
import type { Ask } from '../lookup/found.ts';
import type { Clause } from '../query/clause.ts';
import type { Listing, Story } from './listing.ts';
import { Signatures, type Signed, signed } from './signatures.ts';
import { BARE, WINDOW } from './window.ts';

/**
 * Returns those of some articles before which no copy ranks, with their copies. Their copies are looked up by their bands,
 * whatever they match, and then which of these match, and in which order: the words of a search take far longer to match
 * than bands, and most articles have no copy.
 */
export async function lookBefore(ask: Ask, listing: Listing, articles: readonly Signed[]): Promise<Story[]> {
  const bands = new Set(articles.flatMap(({ signature }) => (signature === null ? [] : bandsOf(signature))));
  if (bands.size === 0) return articles.map(alone);
  const inBands: Clause = { terms: { 'copies.bands': [...bands] } };
  const near = await load(ask, { query: { bool: { filter: [inBands] } } });
  if (near.length === WINDOW) return lookAmongMatches(ask, listing, articles, inBands);
  const all = new Signatures();
  for (const article of near) all.add(article);
  const copies = new Set(articles.flatMap((article) => all.copiesOf(article)));
  if (copies.size === 0) return articles.map(alone);
  const ids = [...new Set([...articles.map(({ hit }) => hit._id), ...copies])];
  return firstsOf(articles, await load(ask, among(listing, { ids: { values: ids } })));
}

/** Looks for copies among the articles that match only: there are too many others. */
async function lookAmongMatches(
  ask: Ask,
  listing: Listing,
  articles: readonly Signed[],
  inBands: Clause,
): Promise<Story[]> {
  const near = await load(ask, among(listing, inBands));
  if (near.length < WINDOW || articles.length === 1) return firstsOf(articles, near);
  // Copies may be missing: fewer articles have fewer.
  const half = Math.ceil(articles.length / 2);
  const [one, other] = [articles.slice(0, half), articles.slice(half)];
  return [...(await lookBefore(ask, listing, one)), ...(await lookBefore(ask, listing, other))];
}

/** Returns the request for those articles of a list that a filter leaves, in their order. */
function among({ query, sort }: Listing, filter: Clause): Clause {
  return { query: { bool: { must: [query], filter: [filter] } }, sort };
}

async function load(ask: Ask, body: Clause): Promise<Signed[]> {
  return (await ask({ ...BARE, ...body, size: WINDOW })).hits.hits.map(signed);
}

/** @param near all articles of the list that may be copies, in their order; if they fill a window, the first of them */
function firstsOf(articles: readonly Signed[], near: readonly Signed[]): Story[] {
  const known = new Signatures();
  const hidden = new Set<string>();
  for (const article of near) if (known.add(article)) hidden.add(article.hit._id);
  const found = new Set(near.map(({ hit }) => hit._id));
  // What is not among the first thousand comes after them.
  const isFirst = (article: Signed) =>
    found.has(article.hit._id) ? !hidden.has(article.hit._id) : known.copiesOf(article).length === 0;
  return articles.filter(isFirst).map((article) => ({ hit: article.hit, copies: known.copiesOf(article) }));
}

function alone({ hit }: Signed): Story {
  return { hit, copies: [] };
}
