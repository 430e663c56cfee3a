import * as v from 'valibot';
import { sealedText, wholeNumber } from '../parameters/values.ts';

/** The parameters of GET /watches, and of the matches of one watch. */
export const listingParameters = v.object({
  pageSize: v.optional(wholeNumber(1, 100), '20'),
  cursor: v.optional(sealedText()),
});
