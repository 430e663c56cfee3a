import type { Dependencies } from '../dependencies.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';
import { checkEngine } from '../stored/engine-health.ts';

/** GET /health: whether searches are answered. */
export function health({ client, names, configuration }: Dependencies): Answerer {
  return async (c) => {
    await checkEngine(client, names.articles);
    return respond(c, { status: 'ok' }, {}, configuration.publicAccess);
  };
}
