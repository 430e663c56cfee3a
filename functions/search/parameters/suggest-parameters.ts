import * as v from 'valibot';
import { text } from './values.ts';

/** The parameters of GET /suggest. */
export const suggestParameters = v.object({
  q: v.optional(text(500), ''),
});
