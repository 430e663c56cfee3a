import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { SetupFailure } from './failure.ts';

/** One address of the deployed API for curl, browsers and Node, which the emulator serves below a path of its own. */
export interface Proxy {
  url: string;
  stop(): Promise<void>;
}

/** @param apiUrl as the stack tells it: its first word is the API's id */
export async function startProxy(port: number, aws: string, apiUrl: string): Promise<Proxy> {
  const apiId = /^https?:\/\/([a-z0-9]+)\.execute-api\./.exec(apiUrl)?.[1];
  if (!apiId) throw new SetupFailure(`The stack's ApiUrl ${apiUrl} is not an address of an HTTP API.`);
  const server = createServer((incoming, answer) => forward(`${aws}/_aws/execute-api/${apiId}`, incoming, answer));
  await listen(server, port);
  return { url: `http://localhost:${port}`, stop: () => close(server) };
}

function forward(base: string, incoming: IncomingMessage, answer: ServerResponse): void {
  const { method } = incoming;
  const headers = { ...incoming.headers, 'x-forwarded-proto': 'http' };
  const onward = request(`${base}${incoming.url ?? '/'}`, { method, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    pipeline(response, answer, () => undefined);
  });
  onward.on('error', () => {
    if (answer.headersSent) return answer.destroy();
    answer.writeHead(502, { 'content-type': 'text/plain' });
    answer.end('The AWS emulator does not answer.\n');
  });
  answer.on('close', () => onward.destroy());
  incoming.pipe(onward);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new SetupFailure(`Port ${port} is taken. Choose another with ARTICLES_PORT_API=PORT.`, { cause })),
    );
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
