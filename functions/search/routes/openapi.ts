import type { Dependencies } from '../dependencies.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';

/** The paths that are there only while watches are. */
const OF_WATCHES = /^\/(?:watches|follow)\b/;

/** GET /openapi.json: the description of this API. It is loaded when it is first requested. */
export function openApi({ configuration, watches, assets }: Dependencies): Answerer {
  const { serveReceipts, publicAccess } = configuration;
  const unserved = [
    ...(serveReceipts ? [] : ['/objects', '/files']),
    ...(assets ? [] : ['/', '/files', '/follow', '/opensearch.xml']),
  ];
  const isServed = (path: string) => !unserved.includes(path) && (watches !== undefined || !OF_WATCHES.test(path));
  return async (c) => {
    const { default: document } = await import('../openapi.json', { with: { type: 'json' } });
    const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => isServed(path)));
    return respond(c, { ...document, paths }, {}, publicAccess);
  };
}
