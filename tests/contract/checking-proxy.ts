import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { ROOT as DROP_ZONE } from '../../local/drop-zone/drop-page.ts';
import { faultsOf } from './contract.ts';

/** Stands between a browser and the API: what the search function answers is held against the OpenAPI document. */
export interface CheckingProxy {
  /** Base URL, as a browser's proxy setting wants it. */
  url: string;
  /** What came of the answers since this was asked last. Waits for those that are under way, given up or not. */
  outcome(): Promise<Outcome>;
  stop(): Promise<void>;
}

interface Outcome {
  checked: number;
  faults: string[];
}

/** @param api base URL of the API; nobody else is reached, for browsers have things to ask that no page asked for */
export async function startCheckingProxy(api: string): Promise<CheckingProxy> {
  const checks: Promise<string[]>[] = [];
  const server = createServer((incoming, answer) => {
    const { method = 'GET', url = '' } = incoming;
    const { origin, pathname, search } = new URL(url);
    if (origin !== api) return answer.writeHead(502).end();
    const check = forward(incoming, answer)
      .then((response) => (isLocal(pathname) ? [] : faultsOf(method, pathname + search, response)))
      .catch((error: unknown) => [`${method} ${url}: ${error}`]);
    if (!isLocal(pathname)) checks.push(check);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    outcome: async () => {
      const done = await Promise.all(checks.splice(0));
      return { checked: done.length, faults: done.flat() };
    },
    stop: () => stop(server),
  };
}

/** What only the local stack serves is not the search function's. */
function isLocal(pathname: string): boolean {
  return pathname === DROP_ZONE || pathname.startsWith(`${DROP_ZONE}/`);
}

async function forward(incoming: IncomingMessage, answer: ServerResponse): Promise<Response> {
  const { method, url = '', headers } = incoming;
  const onward = request(url, { method, headers });
  incoming.pipe(onward);
  try {
    const [response] = (await once(onward, 'response')) as [IncomingMessage];
    const bytes = await buffer(response);
    answer.writeHead(response.statusCode ?? 502, response.headers).end(bytes);
    return toResponse(response, bytes);
  } catch (error) {
    answer.destroy();
    throw error;
  }
}

function toResponse({ statusCode: status = 502, headers }: IncomingMessage, bytes: Buffer): Response {
  const fields = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(bytes.length === 0 ? null : new Uint8Array(bytes), { status, headers: fields });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
