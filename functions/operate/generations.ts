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
import type { Answers } from './requests.ts';

/** All generations, made where there are none. Where none is searched (somebody has dropped it), the newest is from now on. */
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

/** The generation with a name. @throws Error where there is none: the name comes from outside */
export function namedGeneration(generations: readonly Generation[], index: string): Generation {
  const named = generations.find((generation) => generation.index === index);
  if (!named) throw new Error(`There is no generation ${index}.`);
  return named;
}

/**
 * Begins a reindex, or finds the one that was interrupted. The new generation is written by every batch from now on,
 * and searched by nobody. One that was begun with another version of the mapping is dropped and begun anew.
 */
export async function beginReindex(client: Client, names: IndexNames): Promise<Answers['begin-reindex']> {
  const generations = await openGenerations(client, names);
  const searched = generationNumber(searchedGeneration(generations).index);
  const newer = generations.filter(({ index }) => generationNumber(index) > searched);
  const usable = newer.find(({ version }) => version === ARTICLES_VERSION);
  for (const { index } of newer) if (index !== usable?.index) await client.indices.delete({ index });
  if (usable) return { building: usable.index, isNew: false };
  if (generations.some(({ index }) => generationNumber(index) < searched)) return { building: null, isNew: false };
  const number = Math.max(searched, ...newer.map(({ index }) => generationNumber(index))) + 1;
  await addReceiptFields(client, names);
  await createGeneration(client, names, number, { searched: false });
  return { building: generationIndex(names.articles, number), isNew: true };
}

/** An index of receipts that is older than a field does not know it yet. */
async function addReceiptFields(client: Client, names: IndexNames): Promise<void> {
  const { properties } = receiptsIndex.mappings;
  await client.indices.putMapping({ index: generationIndex(names.receipts, 1), body: { properties } } as never);
}

/** How many files' outcomes are in a generation, and how many files there are. */
export async function reindexProgress(
  client: Client,
  names: IndexNames,
  generation: string,
): Promise<Answers['reindex-progress']> {
  const isThere = { bool: { must_not: [{ term: { status: 'deleted' } }] } };
  const isIn = { bool: { filter: [isThere, { term: { generations: writeAlias(generation) } }] } };
  const count = async (query: object) =>
    (await client.count({ index: names.receipts, body: { query } } as never)).body.count;
  const [done, total] = await Promise.all([count(isIn), count(isThere)]);
  return { done, total };
}

/** Lets searches see a generation, in one step: no search finds nothing, or both. */
export async function swapGenerations(
  client: Client,
  names: IndexNames,
  generation: string,
): Promise<Answers['swap-generations']> {
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

/** Drops the generations that are older than the one that is searched. What is still on its way to them is refused. */
export async function dropGenerations(client: Client, names: IndexNames): Promise<Answers['drop-generations']> {
  const generations = await readGenerations(client, names);
  const searched = generationNumber(searchedGeneration(generations).index);
  const dropped = generations.map(({ index }) => index).filter((index) => generationNumber(index) < searched);
  for (const index of dropped) await client.indices.delete({ index });
  return { dropped };
}
