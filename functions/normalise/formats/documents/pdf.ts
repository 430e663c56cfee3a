import { runConfined } from '../../confined/run-confined.ts';
import type { DraftOrFault } from '../../draft.ts';

/** The article in a PDF document. */
export async function* readPdf(bytes: Uint8Array): AsyncGenerator<DraftOrFault> {
  for (const draft of await runConfined('pdf', { bytes })) yield { draft };
}
