import { expect } from 'vitest';
import type { Dependencies } from '../../functions/search/dependencies.ts';
import { createApp as createUncheckedApp } from '../../functions/search/routes/routes.ts';
import { faultsOf } from './contract.ts';

interface CheckedApp {
  request(path: string, init?: RequestInit, bindings?: object): Promise<Response>;
}

/** The HTTP API, whose every answer is held against its OpenAPI document. */
export function createApp(dependencies: Dependencies): CheckedApp {
  const app = createUncheckedApp(dependencies);
  return {
    async request(path, init = {}, bindings = {}) {
      const response = await app.request(path, init, bindings);
      expect(await faultsOf(init.method ?? 'GET', path, response.clone())).toEqual([]);
      return response;
    },
  };
}
