import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@opensearch-project/opensearch';
import { type IndexNames, watchIndexNames } from '../../../engine/names.ts';
import type { WatchRequest } from '../watch-request.ts';
import { NameTaken, TooManyWatches, type WatchStore } from '../watch-store.ts';
import type { RemovedWatch, WatchDocument } from './documents.ts';
import { makeIndices } from './indices.ts';
import { countWatches, findMatches, lastMatches, listWatches } from './queries.ts';
import { seedsOf } from './seeds.ts';

const MOST_WATCHES = 1_000;
/** Times that a watch is read anew because another request has changed it meanwhile. */
const MOST_ATTEMPTS = 5;

/** A stored watch, or what is left of one, and where: the condition of its next change. */
interface Stored {
  readonly document: WatchDocument | RemovedWatch;
  readonly seqNo: number;
  readonly primaryTerm: number;
}

export interface StoreParts {
  readonly client: Client;
  readonly names: IndexNames;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** @default a random one */
  readonly newIncarnation?: () => string;
}

/** Returns the store of watches in OpenSearch. */
export function openWatchStore({ client, names, clock, newIncarnation = randomUUID }: StoreParts): WatchStore {
  const indices = watchIndexNames(names);
  const load = async (name: string) => read(client, indices.watches, name);
  return {
    list: (size, after) => listWatches(client, indices.watches, size, after),
    find: async (name) => watchOf(await load(name)),
    put: async (name, request, isNew) => {
      await makeIndices(client, indices);
      return attempt(async () => {
        const stored = await load(name);
        const before = watchOf(stored);
        if (before && isNew) throw new NameTaken();
        if (!before && (await countWatches(client, indices.watches)) >= MOST_WATCHES)
          throw new TooManyWatches(`There are ${MOST_WATCHES} watches already: remove one first.`);
        const watch = await next(before, name, request);
        return (await write(client, indices.watches, watch, stored)) ? { watch, wasMade: !before } : null;
      });
    },
    // The sweep, which sees what is left, deletes the matches.
    remove: async (name) =>
      attempt(async () => {
        const stored = await load(name);
        if (watchOf(stored) === undefined) return false;
        const removed = { name, removedAt: new Date(clock()).toISOString() };
        return (await write(client, indices.watches, removed, stored)) || null;
      }),
    matches: async (watch, size, after) => findMatches(client, indices, watch, size, after),
    lastMatches: async (watches) => lastMatches(client, indices, watches),
  };

  /** With the same query, a watch goes on; with another one it begins anew. */
  async function next(before: WatchDocument | undefined, name: string, request: WatchRequest): Promise<WatchDocument> {
    if (before && isDeepStrictEqual(before.query, request.query)) return { ...before, title: request.title };
    // What is indexed while the seeds are looked up may be told, and is never lost.
    const createdAt = new Date(clock()).toISOString();
    const seeds = await seedsOf(client, names.articles, request.query, clock());
    return { name, ...request, createdAt, incarnation: newIncarnation(), seeds };
  }
}

/** Tries until the result is not null: each null stands for another request that was faster. */
async function attempt<T>(change: () => Promise<T | null>): Promise<T> {
  for (let count = 1; count <= MOST_ATTEMPTS; count++) {
    const result = await change();
    if (result !== null) return result;
  }
  throw new Error('A watch changed under every attempt to change it.');
}

function watchOf(stored: Stored | undefined): WatchDocument | undefined {
  return stored && 'createdAt' in stored.document ? stored.document : undefined;
}

async function read(client: Client, index: string, name: string): Promise<Stored | undefined> {
  const { body } = await client.get({ index, id: name }, { ignore: [404] });
  if (!body.found || !body._source) return undefined;
  const document = body._source as unknown as Stored['document'];
  return { document, seqNo: body._seq_no ?? 0, primaryTerm: body._primary_term ?? 0 };
}

/** @returns false where another request was faster */
async function write(
  client: Client,
  index: string,
  document: Stored['document'],
  before: Stored | undefined,
): Promise<boolean> {
  const condition = before
    ? { if_seq_no: before.seqNo, if_primary_term: before.primaryTerm }
    : { op_type: 'create' as const };
  const { statusCode } = await client.index(
    { index, id: document.name, body: document as never, refresh: true, require_alias: true, ...condition },
    { ignore: [409] },
  );
  return statusCode !== 409;
}
