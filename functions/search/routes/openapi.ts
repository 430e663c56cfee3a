import type { Dependencies } from '../dependencies.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';

/** GET /openapi.json: the description of this API. It is loaded when it is first requested. */
export function openApi({ configuration, assets }: Dependencies): Answerer {
  const { serveReceipts, publicAccess } = configuration;
  const unserved = [
    ...(serveReceipts ? [] : ['/objects', '/files']),
    ...(assets ? [] : ['/', '/files', '/opensearch.xml']),
  ];
  return async (c) => {
    const { default: document } = await import('../openapi.json', { with: { type: 'json' } });
    const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => !unserved.includes(path)));
    return respond(c, { ...document, paths }, {}, publicAccess);
  };
}
