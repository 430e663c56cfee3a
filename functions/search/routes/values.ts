import type { Context } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import { notFound } from '../http/problem.ts';
import { queryOf, valid } from '../http/read-request.ts';
import type { Answerer, RequestEnvironment } from '../http/request.ts';
import { respond } from '../http/respond.ts';
import { FACETS, type Facet } from '../parameters/search-parameters.ts';

/** GET /values/{facet}: all values of a facet, with counts and dates. Lists are loaded when one is first requested. */
export function values({ client, names, configuration, clock }: Dependencies): Answerer {
  return async (c) => {
    const started = clock();
    const { readListing } = await import('../values/values-parameters.ts');
    const { listValues } = await import('../values/list-values.ts');
    const list = await listValues(client, names.articles, facetOf(c), valid(readListing(queryOf(c), started)));
    return respond(c, list, { tookMs: clock() - started, requestId: c.var.requestId }, configuration.publicAccess);
  };
}

/** Returns the facet in the path. @throws Problem when it is none */
export function facetOf(c: Context<RequestEnvironment>): Facet {
  const name = c.req.param('facet');
  const facet = FACETS.find((known) => known === name);
  if (facet === undefined) throw notFound(`There are lists of values of ${FACETS.join(', ')} only.`);
  return facet;
}
