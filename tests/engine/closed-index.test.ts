import { describe, expect, it } from 'vitest';
import { hasWatches } from '../../functions/engine/has-watches.ts';
import { createApp } from '../contract/checked-app.ts';
import { article, fill } from './search/collection.ts';
import { withoutIndex } from './with-index.ts';

const { client, names } = withoutIndex('closed');
const configuration = { publicAccess: false, serveReceipts: true };
const app = createApp({ client, names, configuration, clock: Date.now });
const status = async (path: string) => (await app.request(path)).status;

describe('an index', () => {
  it('that is missing counts as empty', async () => {
    const response = await app.request('/search?q=ferry');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ totalResults: 0 });
    expect(await status('/health')).toBe(200);
    expect(await hasWatches(client, names.articles, 2_000)).toBe(false);
  });

  it('that is closed is not answered as an empty one: the caller is asked to try again', async () => {
    await fill(client, names, [article('ferry', { title: 'The ferry sails again' })]);
    const index = `${names.articles}-000001`;
    await client.indices.close({ index });
    for (const path of ['/search?q=ferry', '/search', '/suggest?q=fer', '/feed.atom', '/search.csv', '/health'])
      expect({ path, status: await status(path) }).toEqual({ path, status: 503 });
    await expect(hasWatches(client, names.articles, 2_000)).rejects.toThrow('index_closed_exception');
    await client.indices.open({ index, wait_for_active_shards: '1' } as never);
    expect(await (await app.request('/search?q=ferry')).json()).toMatchObject({ totalResults: 1 });
  });
});
