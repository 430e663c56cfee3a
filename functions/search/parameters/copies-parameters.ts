import * as v from 'valibot';
import { wholeNumber } from './values.ts';

/** The parameters of GET /articles/{id}/copies. */
export const copiesParameters = v.object({
  pageSize: v.optional(wholeNumber(0, 100), '10'),
  page: v.optional(wholeNumber(1, 1_000), '1'),
});
