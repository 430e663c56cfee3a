import type { Dependencies } from '../dependencies.ts';
import { notFound } from '../http/problem.ts';
import { queryOf, valid } from '../http/read-request.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';
import { objectParameters } from '../parameters/object-parameters.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import { getReceipt } from '../stored/get-receipt.ts';

/** GET /objects: the receipt of a file. */
export function receipt({ client, names }: Dependencies): Answerer {
  return async (c) => {
    const { key } = valid(readParameters(objectParameters, queryOf(c)));
    const found = await getReceipt(client, names.receipts, key);
    if (found === undefined) throw notFound('There is no receipt for this key.');
    return respond(c, found, {}, false);
  };
}
