import { once } from 'node:events';
import { Agent, createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../../functions/engine/client.ts';
import { sendSigned } from '../../../functions/signed-request.ts';

/** Answers this many requests on each connection, and closes it when the next one arrives. */
async function startServer(answersEach: number): Promise<{ url: URL; seen: string[] }> {
  const answered = new Map<Socket, number>();
  const seen: string[] = [];
  server = createServer((request, response) => {
    const before = answered.get(request.socket) ?? 0;
    answered.set(request.socket, before + 1);
    seen.push(before < answersEach ? 'answered' : 'closed');
    if (before >= answersEach) return request.socket.destroy();
    response.setHeader('content-type', 'application/json');
    response.end('{"hits":{"hits":[]}}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), seen };
}

let server: Server;
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

describe('a request that meets a closed connection', () => {
  it('to OpenSearch is sent again on a new one', async () => {
    const { url, seen } = await startServer(1);
    const client = connect({ endpoint: url, region: 'eu-central-1' } as never, {}, 5_000);
    for (let count = 0; count < 3; count++) {
      const { body } = await client.search({ index: 'a', body: {} });
      expect(body.hits.hits).toEqual([]);
    }
    expect(seen).toEqual(['answered', 'closed', 'answered', 'closed', 'answered']);
    await client.close();
  });

  it('to OpenSearch fails where the connection is new', async () => {
    const { url, seen } = await startServer(0);
    const client = connect({ endpoint: url, region: 'eu-central-1' } as never, {}, 5_000);
    await expect(client.search({ index: 'a', body: {} })).rejects.toThrow('socket hang up');
    expect(seen).toEqual(['closed']);
    await client.close();
  });

  it('to a service of AWS is sent again on a new one', async () => {
    const { url: endpoint, seen } = await startServer(1);
    const agent = new Agent({ keepAlive: true });
    const request = { endpoint, agent, service: 's3', region: 'eu-central-1', method: 'GET', path: '/', headers: {} };
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    for (let count = 0; count < 2; count++) {
      const response = await sendSigned({ ...request, signal: AbortSignal.timeout(5_000) }, credentials as never);
      expect(await json(response)).toEqual({ hits: { hits: [] } });
    }
    expect(seen).toEqual(['answered', 'closed', 'answered']);
    agent.destroy();
  });

  it('to a service of AWS fails where the connection is new', async () => {
    const { url: endpoint, seen } = await startServer(0);
    const signal = AbortSignal.timeout(5_000);
    const request = { endpoint, service: 's3', region: 'eu-central-1', method: 'GET', path: '/', headers: {}, signal };
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    await expect(sendSigned(request, credentials as never)).rejects.toThrow('socket hang up');
    expect(seen).toEqual(['closed']);
  });
});
