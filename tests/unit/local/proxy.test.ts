import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { freePorts } from '../../../local/processes/ports.ts';
import { startProxy } from '../../../local/servers/proxy.ts';

const API = 'http://abc123.execute-api.localhost:4566';

async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = (await incoming.toArray()).join('');
  response.writeHead(404, { 'x-seen': `${incoming.method} ${incoming.url}` }).end(`echo ${body}`);
}

const behind = createServer((incoming, response) => void answer(incoming, response));
await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
const { port } = behind.address() as AddressInfo;
const { api, aws } = await freePorts();
const proxy = await startProxy(api, `http://127.0.0.1:${port}`, API);
afterAll(async () => {
  await proxy.stop();
  behind.close();
});

describe("the API's one address", () => {
  it('passes on method, path, parameters, body, status and headers', async () => {
    const response = await fetch(`${proxy.url}/search?q=a%20b%2F`, { method: 'POST', body: 'é' });
    expect(response.status).toBe(404);
    expect(response.headers.get('x-seen')).toBe('POST /_aws/execute-api/abc123/search?q=a%20b%2F');
    expect(await response.text()).toBe('echo é');
  });

  it('says when nothing answers behind it', async () => {
    const lonely = await startProxy(aws, 'http://127.0.0.1:1', API);
    const response = await fetch(lonely.url);
    expect(response.status).toBe(502);
    expect(await response.text()).toBe('The AWS emulator does not answer.\n');
    await lonely.stop();
  });

  it('is refused where it is taken', async () => {
    await expect(startProxy(api, 'http://127.0.0.1:1', API)).rejects.toThrow(
      `Port ${api} is in use. Choose another port with ARTICLES_PORT_API=PORT.`,
    );
  });
});
