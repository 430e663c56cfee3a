import type { Client } from '@opensearch-project/opensearch';
import { isAlreadyThere } from '../../../engine/failure.ts';
import { generationIndex, type WatchIndexNames } from '../../../engine/names.ts';

const keyword = { type: 'keyword' };
const date = { type: 'date', format: 'strict_date_optional_time' };
const settings = { number_of_shards: 1, auto_expand_replicas: '0-1' };
const unindexed = { type: 'object', enabled: false };

const WATCHES = {
  settings,
  mappings: {
    dynamic: false,
    properties: { name: keyword, createdAt: date, query: unindexed, seeds: unindexed },
  },
};

const MATCHES = {
  settings,
  mappings: {
    dynamic: false,
    properties: {
      matchId: keyword,
      watch: keyword,
      incarnation: keyword,
      state: keyword,
      matchedAt: date,
    },
  },
};

const TOLD = { settings, mappings: { dynamic: false, properties: {} } };

/** Makes the indices of watches where they are missing. Several functions may do so at once. */
export async function makeIndices(client: Client, names: WatchIndexNames): Promise<void> {
  await Promise.all([
    make(client, names.watches, WATCHES),
    make(client, names.matches, MATCHES),
    make(client, names.told, TOLD),
  ]);
}

/** An index comes with its alias: a function that loses the race finds a complete one. */
async function make(client: Client, alias: string, body: object): Promise<void> {
  try {
    await client.indices.create({ index: generationIndex(alias, 1), body: { ...body, aliases: { [alias]: {} } } });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
}
