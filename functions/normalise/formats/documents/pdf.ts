import { runConfined } from '../../confined/run-confined.ts';
import type { Draft } from '../../draft.ts';

/** The article in a PDF document. */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  return runConfined('pdf', { bytes });
}
