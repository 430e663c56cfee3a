import type { Client } from '@opensearch-project/opensearch';
import { ARTICLES_VERSION } from '../engine/articles-version.ts';
import {
  createGeneration,
  type Generation,
  generationNumber,
  liveGenerations,
  readGenerations,
} from '../engine/generations.ts';
import { generationIndex, type IndexNames, writeAlias } from '../engine/names.ts';
import { receiptsIndex } from '../engine/receipt.ts';

/**
 * Returns all generations; creates the first where there are none. If none is searched (it was deleted), the newest is
 * from now on.
 */
export async function openGenerations(client: Client, names: IndexNames): Promise<Generation[]> {
  await liveGenerations(client, names);
  const generations = await readGenerations(client, names);
  const newest = generations.at(-1);
  if (!newest || generations.some(({ isSearched }) => isSearched)) return generations;
  await client.indices.updateAliases({ body: { actions: [{ add: { index: newest.index, alias: names.articles } }] } });
  return readGenerations(client, names);
}

export function searchedGeneration(generations: readonly Generation[]): Generation {
  const searched = generations.find(({ isSearched }) => isSearched);
  if (!searched) throw new Error('No generation of the articles is searched.');
  return searched;
}

/** Returns the generation of an index. @throws Error where there is none: the name comes from outside */
export function namedGeneration(generations: readonly Generation[], index: string): Generation {
  const named = generations.find((generation) => generation.index === index);
  if (!named) throw new Error(`There is no generation ${index}.`);
  return named;
}

/**
 * Begins a reindex, or finds the one that was interrupted. From now on every batch also writes to the new generation;
 * searches do not see it yet. `building` is null where an interrupted one has only its old generations left to drop. A generation that was begun with another version of the mapping, or other shards, is dropped and begun anew.
 */
export async function beginReindex(
  client: Client,
  names: IndexNames,
): Promise<{ building: string | null; isNew: boolean }> {
  const generations = await openGenerations(client, names);
  const searched = generationNumber(searchedGeneration(generations).index);
  const newer = generations.filter(({ index }) => generationNumber(index) > searched);
  const shards = names.layout?.shards ?? 1;
  const usable = newer.find((generation) => generation.version === ARTICLES_VERSION && generation.shards === shards);
  for (const { index } of newer) if (index !== usable?.index) await client.indices.delete({ index });
  if (usable) return { building: usable.index, isNew: false };
  if (generations.some(({ index }) => generationNumber(index) < searched)) return { building: null, isNew: false };
  const number = Math.max(searched, ...newer.map(({ index }) => generationNumber(index))) + 1;
  await addReceiptFields(client, names);
  await createGeneration(client, names, number, { searched: false });
  return { building: generationIndex(names.articles, number), isNew: true };
}

/** Adds new fields to the mapping of an older receipts index. */
async function addReceiptFields(client: Client, names: IndexNames): Promise<void> {
  const { properties } = receiptsIndex.mappings;
  await client.indices.putMapping({ index: generationIndex(names.receipts, 1), body: { properties } } as never);
}

/** Returns how many files a generation has, and how many there are. */
export async function reindexProgress(
  client: Client,
  names: IndexNames,
  generation: string,
): Promise<{ done: number; total: number }> {
  const isThere = { bool: { must_not: [{ term: { status: 'deleted' } }] } };
  const isIn = { bool: { filter: [isThere, { term: { generations: writeAlias(generation) } }] } };
  const count = async (query: object) =>
    (await client.count({ index: names.receipts, body: { query } } as never)).body.count;
  const [done, total] = await Promise.all([count(isIn), count(isThere)]);
  return { done, total };
}

/** Makes a generation the one that is searched, atomically: no search sees none or two. */
export async function swapGenerations(
  client: Client,
  names: IndexNames,
  generation: string,
): Promise<{ searched: string }> {
  const generations = await readGenerations(client, names);
  const { index: searched } = searchedGeneration(generations);
  const { index } = namedGeneration(generations, generation);
  if (searched === index) return { searched };
  const actions = [
    { remove: { index: searched, alias: names.articles, must_exist: true } },
    { add: { index, alias: names.articles } },
  ];
  await client.indices.updateAliases({ body: { actions } });
  return { searched: index };
}

/** Deletes the generations that are older than the searched one. Late writes to them are refused. */
export async function dropGenerations(client: Client, names: IndexNames): Promise<{ dropped: string[] }> {
  const generations = await readGenerations(client, names);
  const searched = generationNumber(searchedGeneration(generations).index);
  const dropped = generations.map(({ index }) => index).filter((index) => generationNumber(index) < searched);
  for (const index of dropped) await client.indices.delete({ index });
  return { dropped };
}
