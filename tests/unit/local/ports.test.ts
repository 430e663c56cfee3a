import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { fixedPorts, freePorts } from '../../../local/processes/ports.ts';

async function listening(host: string): Promise<{ port: string; close(): void }> {
  const server = createServer().listen(0, host);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  return { port: String(port), close: () => server.close() };
}

describe('the ports of npm start', () => {
  it('are checked only where something is going to listen', async () => {
    const { port, close } = await listening('127.0.0.1');
    const ports = await fixedPorts({ ARTICLES_PORT_OPENSEARCH: port }, []);
    expect(ports.opensearch).toBe(Number(port));
    close();
  });

  it('are taken too when somebody answers on IPv6', async ({ skip }) => {
    const { port, close } = await listening('::1').catch(() => skip('This machine has no IPv6.'));
    await expect(fixedPorts({ ARTICLES_PORT_API: port }, ['api'])).rejects.toThrow(`Port ${port} is in use.`);
    close();
  });

  it('are all different', async () => {
    const { api } = await freePorts();
    const twice = { ARTICLES_PORT_API: String(api), ARTICLES_PORT_AWS: String(api) };
    await expect(fixedPorts(twice, ['api', 'aws'])).rejects.toThrow(/is the same port as another one/);
  });
});
