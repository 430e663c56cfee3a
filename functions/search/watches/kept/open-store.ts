import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Client } from '@opensearch-project/opensearch';
import { type IndexNames, watchIndexNames } from '../../../engine/names.ts';
import type { WatchRequest } from '../watch-request.ts';
import { NameTaken, TooManyWatches, type WatchStore } from '../watch-store.ts';
import type { WatchDocument } from './documents.ts';
import { makeIndices } from './indices.ts';
import { countWatches, findMatches, lastMatches, listWatches } from './queries.ts';
import { seedsOf } from './seeds.ts';

const MOST_WATCHES = 1_000;
/** Times that a watch is read anew because another request has changed it meanwhile. */
const MOST_ATTEMPTS = 5;

/** A stored watch, and where: the condition of its next change. */
interface Stored {
  readonly watch: WatchDocument;
  readonly seqNo: number;
  readonly primaryTerm: number;
}

export interface StoreParts {
  readonly client: Client;
  readonly names: IndexNames;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Returns the store of watches in OpenSearch. */
export function openWatchStore({ client, names, clock }: StoreParts): WatchStore {
  const indices = watchIndexNames(names);
  const load = async (name: string) => read(client, indices.watches, name);
  return {
    list: (size, after) => listWatches(client, indices.watches, size, after),
    find: async (name) => (await load(name))?.watch,
    put: async (name, request, isNew) => {
      await makeIndices(client, indices);
      for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        const before = await load(name);
        if (before && isNew) throw new NameTaken();
        if (!before && (await countWatches(client, indices.watches)) >= MOST_WATCHES)
          throw new TooManyWatches(`There are ${MOST_WATCHES} watches already: remove one first.`);
        const watch = await next(before?.watch, name, request);
        if (await write(client, indices.watches, watch, before)) return { watch, wasMade: !before };
      }
      throw new Error('A watch changed under every attempt to change it.');
    },
    remove: async (name) => {
      const { body } = await client.delete({ index: indices.watches, id: name, refresh: true }, { ignore: [404] });
      return body.result === 'deleted';
    },
    matches: async (watch, size, after) => findMatches(client, indices, watch, size, after),
    lastMatches: async (watches) => lastMatches(client, indices, watches),
  };

  /** With the same query, a watch goes on; with another one it begins anew. */
  async function next(before: WatchDocument | undefined, name: string, request: WatchRequest): Promise<WatchDocument> {
    if (before && isDeepStrictEqual(before.query, request.query)) return { ...before, title: request.title };
    // What is indexed while the seeds are looked up may be told, and is never lost.
    const createdAt = new Date(clock()).toISOString();
    const seeds = await seedsOf(client, names.articles, request.query, clock());
    return { name, ...request, createdAt, incarnation: randomUUID(), seeds };
  }
}

async function read(client: Client, index: string, name: string): Promise<Stored | undefined> {
  const { body } = await client.get({ index, id: name }, { ignore: [404] });
  if (!body.found || !body._source) return undefined;
  const watch = body._source as unknown as WatchDocument;
  return { watch, seqNo: body._seq_no ?? 0, primaryTerm: body._primary_term ?? 0 };
}

/** @returns false where another request was faster */
async function write(
  client: Client,
  index: string,
  watch: WatchDocument,
  before: Stored | undefined,
): Promise<boolean> {
  const condition = before
    ? { if_seq_no: before.seqNo, if_primary_term: before.primaryTerm }
    : { op_type: 'create' as const };
  const { statusCode } = await client.index(
    { index, id: watch.name, body: watch as never, refresh: true, require_alias: true, ...condition },
    { ignore: [409] },
  );
  return statusCode !== 409;
}
