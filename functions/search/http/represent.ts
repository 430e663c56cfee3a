import { negotiate } from './negotiate.ts';
import { notAcceptable } from './problem.ts';
import type { Answerer } from './request.ts';

/** The answerers of one path by media type. A client that accepts everything gets the first. */
export type Representations = Readonly<Record<string, Answerer>>;

/** The media type of an answerer that does not depend on what the client accepts. */
const ANY_TYPE = '*/*';

/** Returns an answerer that uses the media type that the client prefers, or answers with a 406 problem. */
export function represent(representations: Representations): Answerer {
  const offered = Object.keys(representations);
  const whatever = representations[ANY_TYPE];
  if (whatever) return whatever;
  return async (c) => {
    if (offered.length > 1) c.header('Vary', 'Accept');
    const answerer = representations[negotiate(c.req.header('Accept'), offered) ?? ''];
    if (answerer === undefined) throw notAcceptable(offered);
    return answerer(c);
  };
}

/** Answers OPTIONS requests. @param allowed the value of `Allow` */
export function allow(allowed: string): Answerer {
  return async (c) => {
    c.header('Allow', allowed);
    return c.body(null, 204);
  };
}
