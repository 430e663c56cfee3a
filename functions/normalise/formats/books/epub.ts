import { runConfined } from '../../confined/run-confined.ts';
import type { DraftOrFault } from '../../draft.ts';

/** The article in an electronic book, or each in one that is a collection of them. */
export async function* readEpub(bytes: Uint8Array): AsyncGenerator<DraftOrFault> {
  for (const draft of await runConfined('epub', { bytes })) yield { draft };
}
