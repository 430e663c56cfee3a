import { createServer } from 'node:http';
import { forward, headersToPassOn, refuse } from './forward.ts';
import { isFromProgram, PROGRAMS_ONLY } from './guard.ts';
import { close, listen } from './listen.ts';

/** The port of OpenSearch, which itself asks nobody for credentials and takes requests of any page in a browser. */
export interface EnginePort {
  url: string;
  stop(): Promise<void>;
}

/**
 * Opens the port for programs on this machine. It stays open while OpenSearch is started again.
 * @param engine address of OpenSearch
 */
export async function openEnginePort(port: number, engine: string): Promise<EnginePort> {
  const { hostname, port: enginePort } = new URL(engine);
  const opensearch = { name: 'OpenSearch', hostname, port: Number(enginePort) };
  const server = createServer((incoming, answer) => {
    if (!isFromProgram(incoming)) return refuse(answer, 403, PROGRAMS_ONLY);
    if (!incoming.url?.startsWith('/')) return refuse(answer, 400, 'Only paths are answered.');
    forward(opensearch, incoming.url, headersToPassOn(incoming), incoming, answer);
  });
  // Like OpenSearch's own port, it never closes a connection that is kept.
  server.keepAliveTimeout = 0;
  await listen(server, port, 'ARTICLES_PORT_OPENSEARCH');
  return { url: `http://localhost:${port}`, stop: () => close(server) };
}
