import type { Context } from 'hono';
import type { Read } from '../parameters/read-parameters.ts';
import { invalidParameters } from './problem.ts';

/** The query string of a request. */
export function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** What was read. @throws Problem that says what is wrong with each parameter. */
export function valid<T>(read: Read<T>): T {
  if (!read.ok) throw invalidParameters(read.errors);
  return read.value;
}
