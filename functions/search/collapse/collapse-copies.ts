import { storedFields } from '../answer/item.ts';
import type { Hit } from '../lookup/engine-search.ts';
import type { Ask } from '../lookup/found.ts';
import { offsetOf } from '../parameters/search.ts';
import { allStories } from './all-stories.ts';
import type { Collapsed } from './collapsed.ts';
import { findStories } from './find-stories.ts';
import { listCopies } from './list-copies.ts';
import type { Listing, Story } from './listing.ts';
import { WINDOW } from './window.ts';

/**
 * Returns a page of a list of articles, with each story once, by the copy that ranks first. Nothing is remembered between
 * requests: articles before the page are looked up by their bands.
 */
export async function collapseCopies(ask: Ask, listing: Listing): Promise<Collapsed> {
  const wanted = { skip: offsetOf(listing.search), count: listing.search.pageSize };
  const find = listing.totalResults <= WINDOW ? allStories : findStories;
  const { stories, last, total } = await find(ask, listing, wanted);
  const [hits, copies] = await Promise.all([loadShown(ask, listing, stories), listCopies(ask, stories)]);
  return { hits, copies, last, total };
}

/** Returns the articles with all that is shown of them. Those of the first look-up have it already. */
async function loadShown(ask: Ask, listing: Listing, stories: readonly Story[]): Promise<Hit[]> {
  const { search, query, sort, first } = listing;
  const _source = storedFields(search.fields);
  const loaded = new Map(first.map((hit) => [hit._id, hit]));
  const missing = stories.map(({ hit }) => hit._id).filter((id) => !loaded.has(id));
  if (missing.length > 0) {
    const chosen = { bool: { must: [query], filter: [{ ids: { values: missing } }] } };
    const answer = await ask({ _source, query: chosen, sort, size: missing.length, track_total_hits: false });
    for (const hit of answer.hits.hits) loaded.set(hit._id, hit);
  }
  return stories.flatMap(({ hit }) => loaded.get(hit._id) ?? []);
}
