import { receiptAnswer } from '../answer/receipt.ts';
import type { Dependencies } from '../dependencies.ts';
import { originOf } from '../http/addresses.ts';
import { notFound } from '../http/problem.ts';
import { queryOf, valid } from '../http/read-request.ts';
import type { Answerer } from '../http/request.ts';
import { respond } from '../http/respond.ts';
import { objectParameters } from '../parameters/object-parameters.ts';
import { readParameters } from '../parameters/read-parameters.ts';
import { articlesOfFile } from '../stored/articles-of-file.ts';
import { getReceipt } from '../stored/get-receipt.ts';

/** GET /objects: the receipt of a file. */
export function receipt({ client, names }: Dependencies): Answerer {
  return async (c) => {
    const { key } = valid(readParameters(objectParameters, queryOf(c)));
    const found = await getReceipt(client, names.receipts, key);
    if (found === undefined) throw notFound('There is no receipt for this key.');
    const articles = found.articles === 0 ? [] : await articlesOfFile(client, names.articles, key);
    return respond(c, receiptAnswer(found, articles, originOf(c)), {}, false);
  };
}
