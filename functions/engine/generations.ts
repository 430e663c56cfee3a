import type { Client } from '@opensearch-project/opensearch';
import { isAlreadyThere } from './failure.ts';
import { generationIndex, type IndexLayout, type IndexNames, writeAlias } from './names.ts';
import { receiptsIndex } from './receipt.ts';

/** One generation of the articles index. */
export interface Generation {
  index: string;
  /** Whether the search alias points to it. */
  isSearched: boolean;
  /** The version of its mapping. */
  version: number;
  /** Primary shards. */
  shards: number;
}

/**
 * Returns the write aliases of all generations of the articles index: every upload is written to each. Creates the receipts
 * index and the first generation when they are missing; several functions may do so at once.
 */
export async function liveGenerations(client: Client, names: IndexNames): Promise<string[]> {
  const aliases = await existingAliases(client, [writeAlias(`${names.articles}-*`), names.receipts]);
  const generations = aliases.filter((alias) => alias !== names.receipts);
  if (!aliases.includes(names.receipts)) await createReceipts(client, names);
  return generations.length > 0 ? generations : [await createGeneration(client, names, 1, { searched: true })];
}

/** What is asked about generations. */
const DESCRIPTION = ['*.aliases', '*.mappings._meta', '*.settings.index.number_of_shards'] as const;

/** Returns all generations, from the oldest to the newest. */
export async function readGenerations(client: Client, names: IndexNames): Promise<Generation[]> {
  const index = `${names.articles}-*`;
  const { body } = await client.indices.get({ index, filter_path: [...DESCRIPTION] });
  type Described = {
    aliases?: object;
    mappings?: { _meta?: { version?: number } };
    settings?: { index?: { number_of_shards?: string } };
  };
  return Object.entries(body as Record<string, Described>)
    .map(([name, { aliases = {}, mappings, settings }]) => ({
      index: name,
      isSearched: names.articles in aliases,
      version: mappings?._meta?.version ?? 0,
      shards: Number(settings?.index?.number_of_shards ?? 1),
    }))
    .sort((one, other) => generationNumber(one.index) - generationNumber(other.index));
}

/** Returns the number in the name of a generation's index. */
export function generationNumber(index: string): number {
  return Number(index.slice(index.lastIndexOf('-') + 1));
}

/** Creates a generation with the mapping of this code. Every batch writes to it from now on. @returns its write alias */
export async function createGeneration(
  client: Client,
  names: IndexNames,
  number: number,
  { searched }: { searched: boolean },
): Promise<string> {
  const index = generationIndex(names.articles, number);
  // The mapping with its word lists is large, and few invocations create an index.
  const { articlesIndex } = await import('./articles-index.ts');
  const aliases = { ...(searched && { [names.articles]: {} }), [writeAlias(index)]: {} };
  const settings = { ...articlesIndex.settings, ...spread(names.layout) };
  await create(client, index, { ...articlesIndex, settings, aliases });
  return writeAlias(index);
}

function spread(layout: IndexLayout | undefined): object {
  if (!layout) return {};
  const { shards, replicas, shardsPerNode } = layout;
  return {
    number_of_shards: shards,
    // Copies that expand by themselves would follow the nodes of others where the engine is shared.
    ...(shards > 1 && { auto_expand_replicas: false, number_of_replicas: replicas }),
    ...(shardsPerNode !== null && { 'routing.allocation.total_shards_per_node': shardsPerNode }),
  };
}

/** Returns the aliases that exist. OpenSearch answers 404 when one is missing; the body has the others. */
async function existingAliases(client: Client, name: string[]): Promise<string[]> {
  const { body } = await client.indices.getAlias({ name }, { ignore: [404] });
  const found = Object.values(body as Record<string, { aliases?: object } | string>).flatMap((index) =>
    typeof index === 'object' && index.aliases ? Object.keys(index.aliases) : [],
  );
  return [...new Set(found)].sort();
}

async function createReceipts(client: Client, names: IndexNames): Promise<void> {
  const aliases = { [names.receipts]: {} };
  await create(client, generationIndex(names.receipts, 1), { ...receiptsIndex, aliases });
}

/** Creates an index with its aliases, atomically: a function that loses the race finds a complete index. */
async function create(client: Client, index: string, body: object): Promise<void> {
  try {
    await client.indices.create({ index, body });
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  }
}
