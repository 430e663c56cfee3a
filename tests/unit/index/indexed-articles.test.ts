import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleVersions } from '../../../functions/index/articles/indexed-articles.ts';

let server: Server;
let client: Client;
let docs: object[] = [];

beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ docs }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new Client({ node: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, maxRetries: 0 });
});

afterAll(async () => {
  await client.close();
  server.closeAllConnections();
  server.close();
});

describe('the versions of stored articles', () => {
  it('are those of the articles that are there', async () => {
    docs = [{ found: true, _version: 7 }, { found: false }];
    expect(await articleVersions(client, ['articles'], 'a.json', 2)).toEqual([7]);
  });

  it('are unknown where an article can’t be read', async () => {
    docs = [{ found: false }, { error: { reason: 'no shard' } }];
    await expect(articleVersions(client, ['articles'], 'a.json', 2)).rejects.toThrow('no shard');
  });
});
