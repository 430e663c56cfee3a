import type { Dependencies } from '../dependencies.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';

/** GET /openapi.json: what is served here, and how to ask for it. Few ask, so it is loaded by those who do. */
export function openApi({ configuration }: Dependencies): Answerer {
  return async (c) => {
    const { default: document } = await import('../openapi.json', { with: { type: 'json' } });
    const { '/objects': receipts, ...others } = document.paths;
    const paths = configuration.serveReceipts ? { ...others, '/objects': receipts } : others;
    return respond(c, { ...document, paths }, {}, configuration.publicAccess);
  };
}
