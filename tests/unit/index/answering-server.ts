import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@opensearch-project/opensearch';
import { afterAll } from 'vitest';

export interface Answer {
  status?: number;
  body: object;
}

/** Returns a client of a server that gives each request the answer of that time. Both end with the suite. */
export async function clientAnsweredWith(answer: () => Answer): Promise<Client> {
  const server = createServer((_, response) => {
    const { status = 200, body } = answer();
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = new Client({ node: `http://127.0.0.1:${port}`, maxRetries: 0 });
  afterAll(async () => {
    await client.close();
    server.closeAllConnections();
    server.close();
  });
  return client;
}
