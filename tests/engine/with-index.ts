import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Article } from '../../functions/article.ts';
import type { IndexNames } from '../../functions/engine/names.ts';
import { drop, fill, searchApp } from './search/collection.ts';

export interface TestIndex extends ReturnType<typeof searchApp> {
  client: Client;
  names: IndexNames;
}

export interface UnmadeIndices {
  client: Client;
  names: IndexNames;
  /** Drops what was made. */
  drop(): Promise<unknown>;
}

/**
 * Gives the tests of a file the names of indices that are not there yet, as in an empty OpenSearch. What the tests make is
 * dropped after the last one.
 * @param name unique among all tests: the names of the indices begin with it
 */
export function withoutIndex(name: string): UnmadeIndices {
  const client = new Client({ node: inject('opensearch') });
  const drop = () => client.indices.delete({ index: `test-${name}-*` }, { ignore: [404] });
  beforeAll(drop);
  afterAll(async () => {
    await drop();
    await client.close();
  });
  return { client, names: namesOf(name), drop };
}

/**
 * Gives the tests of a file, or of one `describe`, indices of their own on the real OpenSearch: made and filled before
 * the first test, dropped after the last one.
 * @param name unique among all tests: the names of the indices begin with it
 * @param articles what the indices hold at first; asked for when the tests begin
 */
export function withIndex(name: string, articles: () => readonly Article[] = () => []): TestIndex {
  const client = new Client({ node: inject('opensearch') });
  const names = namesOf(name);
  beforeAll(() => fill(client, names, articles()));
  afterAll(async () => {
    await drop(client, names);
    await client.close();
  });
  return { client, names, ...searchApp(client, names) };
}

function namesOf(name: string): IndexNames {
  return { articles: `test-${name}-articles`, receipts: `test-${name}-receipts` };
}
