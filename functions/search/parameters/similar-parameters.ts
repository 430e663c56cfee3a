import * as v from 'valibot';
import { wholeNumber } from './values.ts';

/** The parameters of GET /articles/{id}/similar. */
export const similarParameters = v.object({
  pageSize: v.optional(wholeNumber(1, 100), '5'),
});
