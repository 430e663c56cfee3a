import * as v from 'valibot';
import { invalidParameters } from '../http/problem.ts';
import { unseal } from '../parameters/seal.ts';

/**
 * Returns the place at which a cursor continues a list; null without one.
 * @param purpose what the cursor was sealed for
 * @throws Problem where it is that of another list
 */
export function placeOf<T>(purpose: string, cursor: string | undefined, place: v.GenericSchema<T>): T | null {
  if (cursor === undefined) return null;
  const read = v.safeParse(place, unseal(purpose, cursor));
  if (!read.success)
    throw invalidParameters([
      { parameter: 'cursor', detail: 'must be the "nextCursor" of an answer to the same list' },
    ]);
  return read.output;
}
