import type { Dependencies } from '../dependencies.ts';
import { queryOf, valid } from '../http/read-request.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import { suggestParameters } from '../parameters/suggest-parameters.ts';
import { suggest } from '../suggest/suggest.ts';

/** GET /suggest: suggestions for what somebody is typing. */
export function suggestions({ client, names, configuration, clock }: Dependencies): Answerer {
  return async (c) => {
    const started = clock();
    const { q } = valid(readParameters(suggestParameters, queryOf(c)));
    const found = await suggest(client, names.articles, q);
    const facts = { tookMs: clock() - started, requestId: c.var.requestId };
    return respond(c, { suggestions: found }, facts, configuration.publicAccess);
  };
}
