import { expect } from 'vitest';
import type { Dependencies } from '../../functions/search/dependencies.ts';
import { createApp as createUncheckedApp } from '../../functions/search/routes.ts';
import { contractFaults } from './contract.ts';

interface CheckedApp {
  request(path: string, init?: RequestInit, bindings?: object): Promise<Response>;
}

/** The HTTP API, whose every answer is held against its OpenAPI document. */
export function createApp(dependencies: Dependencies): CheckedApp {
  const app = createUncheckedApp(dependencies);
  return {
    async request(path, init = {}, bindings = {}) {
      const response = await app.request(path, init, bindings);
      const { status, headers } = response;
      const body = await decompressed(response.clone()).text();
      expect(contractFaults({ method: init.method ?? 'GET', path, status, headers, body })).toEqual([]);
      return response;
    },
  };
}

function decompressed(response: Response): Response {
  const encoding = response.headers.get('content-encoding');
  if (encoding !== 'gzip' && encoding !== 'deflate') return response;
  return new Response(response.body?.pipeThrough(new DecompressionStream(encoding)));
}
