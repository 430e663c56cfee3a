import type { Client } from '@opensearch-project/opensearch';
import { articleId } from '../../article.ts';
import { IncompleteAnswer } from '../../engine/failure.ts';

/** When the articles of a key were first seen, by their identities. Times are ISO 8601 in UTC. */
export type AddedBefore = ReadonlyMap<string, string>;

/** The articles of a key with numbers below `below`. */
export interface EarlierArticles {
  key: string;
  below: number;
}

/** Articles of one request. OpenSearch reads each as a whole to return the two fields. */
export const MOST_AT_ONCE = 2_000;
/** Articles of a file that are looked up: they take two seconds, of thirty-five for writing them. Those of larger files count as added anew. */
export const MOST_REMEMBERED = 10_000;

interface Found {
  error?: { reason?: string };
  _source?: { identity?: string; addedAt?: string };
}

/**
 * Returns what is stored of the articles of keys now, in the order of the keys: in any of the generations, the earliest
 * time of each identity. Articles of earlier versions have none.
 */
export async function addedBefore(
  client: Client,
  aliases: readonly string[],
  asked: readonly EarlierArticles[],
): Promise<AddedBefore[]> {
  const ids = asked.flatMap(({ key, below }, at) =>
    Array.from({ length: below }, (_, number) => ({ at, id: articleId(key, number) })),
  );
  const added = asked.map(() => new Map<string, string>());
  for (let start = 0; start < ids.length; start += MOST_AT_ONCE) {
    const some = ids.slice(start, start + MOST_AT_ONCE);
    const answers = await Promise.all(
      aliases.map((index) =>
        client.mget({ index, body: { ids: some.map(({ id }) => id) }, _source: ['identity', 'addedAt'] } as never),
      ),
    );
    for (const { body } of answers)
      for (const [position, found] of (body as { docs: Found[] }).docs.entries())
        note(added[some[position]?.at ?? 0] as Map<string, string>, found);
  }
  return added;
}

function note(added: Map<string, string>, { error, _source: { identity, addedAt } = {} }: Found): void {
  // An article that can't be read now is not one that is not there.
  if (error) throw new IncompleteAnswer(`An article can't be read: ${error.reason}`);
  if (identity === undefined || addedAt === undefined) return;
  const before = added.get(identity);
  if (before === undefined || addedAt < before) added.set(identity, addedAt);
}
