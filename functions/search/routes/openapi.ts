import type { Dependencies } from '../dependencies.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';

/** GET /openapi.json: what is served here, and how to ask for it. Few ask, so it is loaded by those who do. */
export function openApi({ configuration, assets }: Dependencies): Answerer {
  const { serveReceipts, publicAccess } = configuration;
  const unserved = [...(serveReceipts ? [] : ['/objects', '/files']), ...(assets ? [] : ['/', '/files'])];
  return async (c) => {
    const { default: document } = await import('../openapi.json', { with: { type: 'json' } });
    const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => !unserved.includes(path)));
    return respond(c, { ...document, paths }, {}, publicAccess);
  };
}
