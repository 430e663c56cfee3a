import type { Dependencies } from '../dependencies.ts';
import { unavailable } from '../http/problem.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';
import { checkEngine, tooOldVersion } from '../stored/engine-health.ts';

/** GET /health: whether searches are answered. */
export function health({ client, names, configuration }: Dependencies): Answerer {
  return async (c) => {
    await checkEngine(client, names.articles);
    const tooOld = configuration.existingEngine ? await tooOldVersion(client) : null;
    if (tooOld !== null) throw unavailable(`OpenSearch ${tooOld} is too old: 3.5 or later is needed.`);
    return respond(c, { status: 'ok' }, {}, configuration.publicAccess);
  };
}
