import { createHash } from 'node:crypto';
import type { LanguageName } from '../engine/languages.ts';
import { languagesNow } from '../search/lookup/languages-present.ts';
import { TooManyClauses } from '../search/query/budget.ts';
import { followedClause } from '../search/watches/followed-clause.ts';
import { followedSearch } from '../search/watches/followed-search.ts';
import type { MatchDocument, WatchDocument } from '../search/watches/kept/documents.ts';
import type { KeptWatch } from '../search/watches/watch-store.ts';
import { articlesFound, type Followed, type Found } from './articles-found.ts';
import type { Parts } from './parts.ts';
import type { SeenFile } from './receipts.ts';

/** Watches in one request to OpenSearch. */
const TOGETHER = 100;
/** Matches in one request. */
const WRITTEN_TOGETHER = 1_000;
/**
 * Milliseconds that a file may have waited for its first pass. One that is older than a watch by more, and was never told of,
 * was there before the watch: a reindex tells nobody anything.
 */
const LONGEST_WAIT = 24 * 3_600_000;

/** Finds the articles of files that match watches, and keeps a match of each. What is kept already stays as it is. */
export async function findMatches(
  parts: Parts,
  watches: readonly KeptWatch[],
  files: readonly SeenFile[],
): Promise<void> {
  if (files.length === 0) return;
  const { client, names } = parts;
  await client.indices.refresh({ index: names.articles, ignore_unavailable: true });
  const present = await languagesNow(client, names.articles);
  for (let at = 0; at < watches.length; at += TOGETHER) {
    const clauses = clausesOf(watches.slice(at, at + TOGETHER), present, parts.clock());
    const found = await articlesFound(parts, clauses, files);
    for (const [index, { watch }] of clauses.entries()) {
      const fresh = await unseeded(parts, watch, newFor(watch, files, found[index] ?? []));
      await keep(parts, watch, fresh);
    }
  }
}

/** A query that this version refuses finds nothing. */
function clausesOf(watches: readonly KeptWatch[], present: readonly LanguageName[], now: number): Followed[] {
  const followed: Followed[] = [];
  for (const watch of watches) {
    const read = followedSearch(watch.query, now);
    try {
      if (read.ok) followed.push({ watch, clause: followedClause(read.value, present) });
    } catch (error) {
      if (!(error instanceof TooManyClauses)) throw error;
    }
  }
  return followed;
}

/**
 * Leaves out what was there before the watch, though nobody was told of it. Where a watch was restored, nobody knows any more
 * what was told before.
 */
function newFor(
  { createdAt, restoredAt = '' }: KeptWatch,
  files: readonly SeenFile[],
  found: readonly Found[],
): Found[] {
  const oldest = Date.parse(createdAt) - LONGEST_WAIT;
  const restored = Date.parse(restoredAt);
  const isOld = ({ wasTold, uploadedAt }: SeenFile) => {
    const uploaded = Date.parse(uploadedAt ?? '');
    return (!wasTold && uploaded < oldest) || uploaded < restored;
  };
  const old = new Set(files.filter(isOld).map(({ key }) => key));
  return found.filter(({ key }) => !old.has(key));
}

/** Leaves out what matched when the watch was made. Its seeds are loaded only where something was found. */
async function unseeded({ client, indices }: Parts, watch: KeptWatch, found: readonly Found[]): Promise<Found[]> {
  if (found.length === 0) return [];
  const { body } = await client.get({ index: indices.watches, id: watch.name }, { ignore: [404] });
  const stored = body._source as unknown as WatchDocument | undefined;
  if (stored?.incarnation !== watch.incarnation) return [];
  const seeds = new Set(stored.seeds);
  return found.filter(({ identity }) => !seeds.has(identity));
}

async function keep(parts: Parts, watch: KeptWatch, found: readonly Found[]): Promise<void> {
  const { client, indices, clock } = parts;
  const matchedAt = new Date(clock()).toISOString();
  for (let at = 0; at < found.length; at += WRITTEN_TOGETHER) {
    const body = found.slice(at, at + WRITTEN_TOGETHER).flatMap(({ identity, key }) => {
      const matchId = matchIdOf(watch, identity);
      const match: MatchDocument = {
        ...{ matchId, identity, key, matchedAt, sentAt: null, state: 'unsent' },
        ...{ watch: watch.name, incarnation: watch.incarnation },
      };
      return [{ create: { _id: matchId } }, match];
    });
    const { body: answer } = await client.bulk({ index: indices.matches, body: body as never, require_alias: true });
    const failed = answer.items.find(({ create }) => (create?.status ?? 500) >= 300 && create?.status !== 409);
    if (failed)
      throw new Error(`OpenSearch did not keep a match: ${failed.create?.status} ${failed.create?.error?.type}`);
    await takeBack(
      parts,
      answer.items.flatMap(({ create }) => (create?.status === 409 ? [String(create._id)] : [])),
    );
  }
}

/**
 * Makes matches unsent that nobody was told of because their article was gone: it has come back, or an overwrite had only
 * moved it within its file.
 */
async function takeBack({ client, indices, clock }: Parts, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Two files may have the same article.
  const { body } = await client.mget({ index: indices.matches, body: { ids: [...new Set(ids)] } });
  const docs = body.docs as { _id: string; _source?: MatchDocument; _seq_no: number; _primary_term: number }[];
  const gone = docs.flatMap(({ _id, _source, _seq_no: if_seq_no, _primary_term: if_primary_term }) =>
    _source?.state === 'gone'
      ? [
          { index: { _id, if_seq_no, if_primary_term } },
          { ..._source, state: 'unsent', matchedAt: new Date(clock()).toISOString() },
        ]
      : [],
  );
  if (gone.length === 0) return;
  const { body: answer } = await client.bulk({ index: indices.matches, body: gone as never, require_alias: true });
  const failed = answer.items.find(({ index }) => (index?.status ?? 500) >= 300);
  if (failed) throw new Error(`OpenSearch did not keep a match again: ${failed.index?.status}`);
}

/** Returns the id of a match: the same for the same article of the same watch, in whatever file it stands. */
export function matchIdOf({ name, incarnation }: Pick<KeptWatch, 'name' | 'incarnation'>, identity: string): string {
  return createHash('sha256')
    .update(JSON.stringify([name, incarnation, identity]))
    .digest('base64url')
    .slice(0, 22);
}
