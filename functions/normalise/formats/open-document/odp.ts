import { runConfined } from '../../confined/run-confined.ts';
import type { Draft } from '../../draft.ts';

/** The article in a presentation of OpenDocument. */
export async function readOdp(bytes: Uint8Array): Promise<Draft> {
  return runConfined('odp', { bytes });
}
