import type { Ask } from '../lookup/found.ts';
import type { Listing, Stories, Wanted } from './listing.ts';
import { idsOf, Signatures, signed } from './signatures.ts';
import { BARE, WINDOW } from './window.ts';

/** Returns a page of the stories of a search whose articles fit one window, so that all stories are counted. */
export async function allStories(ask: Ask, listing: Listing, { skip, count }: Wanted): Promise<Stories> {
  const { search, query, sort, first } = listing;
  const answer = await ask({ ...BARE, query, sort, size: WINDOW });
  const articles = answer.hits.hits.map(signed);
  const [known, listed] = [new Signatures(), new Signatures()];
  for (const article of articles) known.add(article);
  const stories = articles.filter((article) => listed.addFirst(article));
  const isFromStart = search.start.kind === 'page';
  const begin = isFromStart ? 0 : articles.findIndex(({ hit }) => hit._id === first[0]?._id);
  const following = new Set(begin < 0 ? [] : articles.slice(begin));
  const wanted = stories.filter((story) => following.has(story)).slice(skip);
  const page = wanted.slice(0, count);
  return {
    stories: page.map((story) => ({ hit: story.hit, copies: idsOf(known.copiesOf(story)) })),
    last: wanted.length > count ? (page.at(-1)?.hit ?? null) : null,
    total: stories.length,
  };
}
