import * as v from 'valibot';
import { FACETS } from '../../functions/search/parameters/search-parameters.ts';
import type { ValuesList } from '../../functions/search/values/list-values.ts';
import { type LooseWarnings, query, understanding } from './search.ts';
import { count, day, describing, maybeText, type RequestFacts, requestFacts, text } from './values.ts';

const value = v.strictObject({ value: text, count, firstDate: v.nullable(day), lastDate: v.nullable(day) });

export const valuesAnswer = describing<Omit<ValuesList, 'warnings'> & LooseWarnings & RequestFacts>()(
  v.strictObject({
    facet: v.picklist(FACETS),
    values: v.array(value),
    nextAfter: v.pipe(maybeText, v.description('the `after` of the next page; null on the last page')),
    ...understanding,
    query: v.omit(query, ['sort']),
    ...requestFacts,
  }),
);
