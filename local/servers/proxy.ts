import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { DropZone } from '../drop-zone/drop-zone.ts';
import { SetupFailure } from '../failure.ts';
import { EMULATOR } from './emulator.ts';
import { forward, headersToPassOn, refuse, type Target, withoutConnection } from './forward.ts';
import { ownTarget, refusalOf } from './guard.ts';
import { close, listen } from './listen.ts';

/** A proxy to the deployed API, which the emulator serves at a longer address. */
export interface Proxy {
  url: string;
  stop(): Promise<void>;
}

/** The API in the emulator: all of its paths begin with `root`. */
interface Api {
  readonly root: string;
  readonly emulator: Target;
}

/** Headers by which the emulator would choose another of its services or another caller, or refuse a browser. */
const OF_EMULATOR = /^(?:x-amz-|x-amzn-|x-forwarded-|forwarded$|x-http-method-override$|origin$|sec-fetch-)/;

/** The addresses under which browsers reach a port. */
export function originsOf(port: number): readonly [string, string] {
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
}

/**
 * Starts the proxy. It passes on requests to paths below the API only, and none of pages of other origins.
 * @param apiUrl the stack's output, which begins with the API's id
 * @param dropZone answers requests to its own paths, and adds a link to all pages
 */
export async function startProxy(port: number, aws: string, apiUrl: string, dropZone?: DropZone): Promise<Proxy> {
  const apiId = /^https?:\/\/([a-z0-9]+)\.execute-api\./.exec(apiUrl)?.[1];
  if (!apiId) throw new SetupFailure(`The output ApiUrl of the stack is not the address of an HTTP API: ${apiUrl}`);
  const origins = originsOf(port);
  const { hostname, port: emulatorPort } = new URL(aws);
  const emulator = { name: EMULATOR, hostname, port: Number(emulatorPort) };
  const api = { root: `/_aws/execute-api/${apiId}`, emulator };
  const server = createServer((incoming, answer) => {
    const refusal = refusalOf(incoming, origins);
    if (refusal !== null) return refuse(answer, 403, refusal);
    const target = ownTarget(incoming.url ?? '');
    if (target === null) return refuse(answer, 400, 'This address is not one of the API.');
    const { path, query } = target;
    if (dropZone?.handles(path)) void answerLocally(dropZone, path + query, incoming, answer);
    else passOn(api, path + query, incoming, answer, dropZone);
  });
  await listen(server, port, 'ARTICLES_PORT_API');
  return { url: origins[0], stop: () => close(server) };
}

function passOn(api: Api, path: string, incoming: IncomingMessage, answer: ServerResponse, dropZone?: DropZone): void {
  const isPageWanted = incoming.method === 'GET' && incoming.headers.accept?.includes('text/html');
  const given = Object.entries(headersToPassOn(incoming)).filter(([name]) => !OF_EMULATOR.test(name));
  const plain = dropZone && isPageWanted ? { 'accept-encoding': 'identity' } : {};
  const headers = { ...Object.fromEntries(given), 'x-forwarded-proto': 'http', ...plain };
  forward(api.emulator, api.root + path, headers, incoming, answer, (response) => {
    if (!dropZone || !isPageWanted || !isPage(response)) return false;
    sendPage(dropZone, response, answer).catch(() => answer.destroy());
    return true;
  });
}

function isPage({ headers, statusCode }: IncomingMessage): boolean {
  return statusCode !== 304 && (headers['content-type']?.startsWith('text/html') ?? false);
}

async function sendPage(dropZone: DropZone, response: IncomingMessage, answer: ServerResponse): Promise<void> {
  const page = dropZone.withLink(Buffer.concat(await response.toArray()).toString('utf8'));
  const { 'transfer-encoding': _, ...headers } = withoutConnection(response.headers);
  answer.writeHead(response.statusCode ?? 502, { ...headers, 'content-length': Buffer.byteLength(page) });
  answer.end(page);
}

async function answerLocally(
  dropZone: DropZone,
  path: string,
  incoming: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  try {
    const response = await dropZone.answer(toRequest(path, incoming));
    answer.writeHead(response.status, Object.fromEntries(response.headers));
    answer.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    refuse(answer, 502, `The file could not be uploaded: ${error instanceof Error ? error.message : error}.`);
  }
}

function toRequest(path: string, incoming: IncomingMessage): Request {
  const { method = 'GET', headers } = incoming;
  const body = method === 'GET' || method === 'HEAD' ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
  const fields = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  return new Request(new URL(path, 'http://localhost'), { method, headers: fields, body, duplex: 'half' });
}
