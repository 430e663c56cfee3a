import * as v from 'valibot';

/** The parameters of GET /objects. */
export const objectParameters = v.object({
  key: v.pipe(v.optional(v.string(), ''), v.nonEmpty('must be the key of an object')),
});
