import { bandsOf } from '../../copies/bands.ts';
import type { Ask } from '../lookup/found.ts';
import type { Clause } from '../query/clause.ts';
import type { Listing } from './listing.ts';
import { idsOf, Signatures, type Signed, signed } from './signatures.ts';
import { BARE, WINDOW } from './window.ts';

/** An article of a list, its copies in the order of the list, and those of them that rank before it. */
export interface Related {
  readonly article: Signed;
  readonly copies: readonly Signed[];
  readonly before: readonly Signed[];
}

/**
 * Returns the copies of some articles of a list. They are looked up by their bands, whatever they match, and then which of
 * these match, and in which order: the words of a search take far longer to match than bands, and most articles have no copy.
 */
export async function relate(ask: Ask, listing: Listing, articles: readonly Signed[]): Promise<Related[]> {
  const bands = new Set(articles.flatMap(({ signature }) => (signature === null ? [] : bandsOf(signature))));
  if (bands.size === 0) return articles.map(alone);
  const inBands: Clause = { terms: { 'copies.bands': [...bands] } };
  const near = await load(ask, { query: { bool: { filter: [inBands] } } });
  if (near.length === WINDOW) return relateMatches(ask, listing, articles, inBands);
  const all = new Signatures();
  for (const article of near) all.add(article);
  const copies = new Set(articles.flatMap((article) => idsOf(all.copiesOf(article))));
  if (copies.size === 0) return articles.map(alone);
  const ids = [...new Set([...idsOf(articles), ...copies])];
  return relateTo(articles, await load(ask, among(listing, { ids: { values: ids } })));
}

/** Looks for copies among the articles that match only: there are too many others. */
async function relateMatches(
  ask: Ask,
  listing: Listing,
  articles: readonly Signed[],
  inBands: Clause,
): Promise<Related[]> {
  const near = await load(ask, among(listing, inBands));
  if (near.length < WINDOW || articles.length === 1) return relateTo(articles, near);
  // Copies may be missing: fewer articles have fewer.
  const half = Math.ceil(articles.length / 2);
  const [one, other] = [articles.slice(0, half), articles.slice(half)];
  return [...(await relate(ask, listing, one)), ...(await relate(ask, listing, other))];
}

/** Returns the request for those articles of a list that a filter leaves, in their order. */
function among({ query, sort }: Listing, filter: Clause): Clause {
  return { query: { bool: { must: [query], filter: [filter] } }, sort };
}

async function load(ask: Ask, body: Clause): Promise<Signed[]> {
  return (await ask({ ...BARE, ...body, size: WINDOW })).hits.hits.map(signed);
}

/** @param near all articles of the list that may be copies, in their order; if they fill a window, the first of them */
function relateTo(articles: readonly Signed[], near: readonly Signed[]): Related[] {
  const known = new Signatures();
  for (const article of near) known.add(article);
  const places = new Map(idsOf(near).map((id, place) => [id, place]));
  // What is not among the first thousand comes after them.
  const placeOf = ({ hit }: Signed) => places.get(hit._id) ?? WINDOW;
  return articles.map((article) => {
    const copies = known.copiesOf(article);
    return { article, copies, before: copies.filter((copy) => placeOf(copy) < placeOf(article)) };
  });
}

function alone(article: Signed): Related {
  return { article, copies: [], before: [] };
}
