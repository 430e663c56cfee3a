import type { Client } from '@opensearch-project/opensearch';
import { describe, expect, it } from 'vitest';
import { indexNames } from '../../../functions/engine/names.ts';
import type { KeyResults } from '../../../functions/index/index-batch.ts';
import { pokeWatches } from '../../../functions/index/messages/poke.ts';

const batch = (status: string) => new Map([['a', { result: { status } }]]) as unknown as KeyResults;

function world(watches: number) {
  const seen = { searches: 0, sent: 0, now: 0 };
  const search = async () => {
    seen.searches++;
    return { body: { hits: { hits: Array(watches).fill({}) } } };
  };
  const client = { search } as unknown as Client;
  const send = async () => {
    seen.sent++;
  };
  const poke = pokeWatches({ client, names: indexNames(), send, clock: () => seen.now });
  return { seen, poke };
}

describe('the watch function is told', () => {
  it('of each batch with articles where there are watches', async () => {
    const { seen, poke } = world(1);
    for (const status of ['indexed', 'partly', 'deleted', 'rejected', 'ignored']) await poke(batch(status));
    expect(seen).toMatchObject({ searches: 1, sent: 2 });
  });

  it('nothing where there are none, which is asked once a minute', async () => {
    const { seen, poke } = world(0);
    for (let count = 0; count < 100; count++) await poke(batch('indexed'));
    expect(seen).toMatchObject({ searches: 1, sent: 0 });
    seen.now = 60_001;
    await poke(batch('indexed'));
    expect(seen).toMatchObject({ searches: 2, sent: 0 });
  });

  it('and no batch fails where that fails', async () => {
    const search = async () => {
      throw new Error('OpenSearch is out of reach.');
    };
    const client = { search } as unknown as Client;
    const poke = pokeWatches({ client, names: indexNames(), send: async () => undefined, clock: () => 0 });
    await expect(poke(batch('indexed'))).resolves.toBeUndefined();
  });
});
