import type { Context } from 'hono';
import type { Read } from '../parameters/read-parameters.ts';
import { invalidParameters } from './problem.ts';

/** Returns the query string of a request. */
export function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** Returns the parameters that were read. @throws Problem that names each invalid parameter */
export function valid<T>(read: Read<T>): T {
  if (!read.ok) throw invalidParameters(read.errors);
  return read.value;
}
