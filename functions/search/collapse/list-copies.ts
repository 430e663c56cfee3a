import type { Article } from '../../article.ts';
import type { Ask } from '../lookup/found.ts';
import type { Copies, CopyItem } from './collapsed.ts';
import type { Story } from './listing.ts';

const FIELDS = ['title', 'siteName', 'domain', 'url', 'publishedAt'] as const satisfies (keyof CopyItem)[];
/** Copies that are listed of each article. */
const LISTED = 5;

/** Returns the copies of each story, by its id. */
export async function listCopies(ask: Ask, stories: readonly Story[]): Promise<Map<string, Copies>> {
  const listed = new Set(stories.flatMap(({ copies }) => copies.slice(0, LISTED)));
  const items = listed.size === 0 ? new Map<string, CopyItem>() : await load(ask, [...listed]);
  return new Map(
    stories.map(({ hit, copies }) => {
      const articles = copies.slice(0, LISTED).flatMap((id) => items.get(id) ?? []);
      return [hit._id, { count: copies.length, articles }];
    }),
  );
}

async function load(ask: Ask, ids: readonly string[]): Promise<Map<string, CopyItem>> {
  const body = { query: { ids: { values: ids } }, size: ids.length, track_total_hits: false, _source: [...FIELDS] };
  const { hits } = (await ask(body)).hits;
  return new Map(hits.map(({ _id, _source }) => [_id, item(_id, _source as unknown as Article)]));
}

function item(id: string, { title, siteName, domain, url, publishedAt }: Article): CopyItem {
  return { id, title, siteName, domain, url, publishedAt };
}
