import { expect } from 'vitest';
import { faultsOf } from './contract.ts';

/** Asks the deployed API, and holds its answer against the OpenAPI document. @param url absolute */
export async function checkedFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init);
  const { pathname, search } = new URL(url);
  expect(await faultsOf(init.method ?? 'GET', routeOf(pathname) + search, decoded(response.clone()))).toEqual([]);
  return response;
}

/** `fetch` has decompressed the body, and left the header that says it is not. */
function decoded({ body, status, headers }: Response): Response {
  const plain = new Headers(headers);
  plain.delete('content-encoding');
  return new Response(body, { status, headers: plain });
}

/** The emulator serves each API below a path of its own; the local proxy and AWS do not. */
function routeOf(pathname: string): string {
  return pathname.replace(/^\/_aws\/execute-api\/[a-z0-9]+/, '');
}
