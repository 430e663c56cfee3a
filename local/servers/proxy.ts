import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import type { DropZone } from '../drop-zone/drop-zone.ts';
import { SetupFailure } from '../failure.ts';

/** A proxy to the deployed API, which the emulator serves at a longer address. */
export interface Proxy {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the proxy.
 * @param apiUrl the stack's output, which begins with the API's id
 * @param dropZone answers requests to its own paths, and adds a link to all pages
 */
export async function startProxy(port: number, aws: string, apiUrl: string, dropZone?: DropZone): Promise<Proxy> {
  const apiId = /^https?:\/\/([a-z0-9]+)\.execute-api\./.exec(apiUrl)?.[1];
  if (!apiId) throw new SetupFailure(`The output ApiUrl of the stack is not the address of an HTTP API: ${apiUrl}`);
  const server = createServer((incoming, answer) => {
    const path = incoming.url?.split('?')[0] ?? '/';
    if (dropZone?.handles(path)) void answerLocally(dropZone, incoming, answer);
    else forward(`${aws}/_aws/execute-api/${apiId}`, incoming, answer, dropZone);
  });
  await listen(server, port);
  return { url: `http://localhost:${port}`, stop: () => close(server) };
}

function forward(base: string, incoming: IncomingMessage, answer: ServerResponse, dropZone?: DropZone): void {
  const { method } = incoming;
  const isPageWanted = method === 'GET' && incoming.headers.accept?.includes('text/html');
  const plain = dropZone && isPageWanted ? { 'accept-encoding': 'identity' } : {};
  const headers = { ...incoming.headers, 'x-forwarded-proto': 'http', ...plain };
  const onward = request(`${base}${incoming.url ?? '/'}`, { method, headers }, (response) => {
    if (dropZone && isPageWanted && isPage(response)) return void sendPage(dropZone, response, answer);
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

function isPage({ headers, statusCode }: IncomingMessage): boolean {
  return statusCode !== 304 && (headers['content-type']?.startsWith('text/html') ?? false);
}

async function sendPage(dropZone: DropZone, response: IncomingMessage, answer: ServerResponse): Promise<void> {
  const page = dropZone.withLink(Buffer.concat(await response.toArray()).toString('utf8'));
  answer.writeHead(response.statusCode ?? 502, { ...response.headers, 'content-length': Buffer.byteLength(page) });
  answer.end(page);
}

async function answerLocally(dropZone: DropZone, incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
  try {
    const response = await dropZone.answer(toRequest(incoming));
    answer.writeHead(response.status, Object.fromEntries(response.headers));
    answer.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    answer.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
    answer.end(`The file could not be uploaded: ${error instanceof Error ? error.message : error}.\n`);
  }
}

function toRequest(incoming: IncomingMessage): Request {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = method === 'GET' || method === 'HEAD' ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
  const fields = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new Request(new URL(url, 'http://localhost'), { method, headers: fields, body, duplex: 'half' });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new SetupFailure(`Port ${port} is in use. Choose another port with ARTICLES_PORT_API=PORT.`, { cause })),
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
