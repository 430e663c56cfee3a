import type { KeptWatch } from '../../../functions/search/watches/watch-store.ts';
import { matchIdOf } from '../../../functions/watch/find-matches.ts';
import type { Said, Told } from '../../unit/watch/watching-in-memory.ts';

/** A watch that was made: what was there all the time while it was, and what was there at all until then. */
export interface Made {
  readonly watch: Pick<KeptWatch, 'name' | 'incarnation'>;
  readonly tag: string;
  readonly before: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
}

/** Returns what is wrong with the ids that were published; null where nothing is. */
export function verdictOnIds(said: readonly Said[], deaths: number): string | null {
  const known = new Map<string, string>();
  for (const { matchId, watch, title } of said) {
    const before = known.get(matchId);
    if (before !== undefined && before !== `${watch} ${title}`) return `${matchId} stands for two matches`;
    known.set(matchId, `${watch} ${title}`);
  }
  return deaths === 0 && known.size < said.length ? 'a match was told twice though nothing died' : null;
}

/** Returns what is wrong with what a watch has told. @param articles those that are there at the end */
export function verdictOn(
  { watch, tag, before, never }: Made,
  said: readonly Said[],
  articles: readonly Told[],
): string | null {
  const ids = new Set(said.map(({ matchId }) => matchId));
  const isTold = (identity: string) => ids.has(matchIdOf(watch, identity));
  const early = [...before].find(isTold);
  if (early !== undefined) return `${early} was told, but was there before ${watch.name}`;
  const lost = articles.find(([identity, ...tags]) => tags.includes(tag) && !never.has(identity) && !isTold(identity));
  return lost ? `${lost[0]} was not told for ${watch.name}` : null;
}
