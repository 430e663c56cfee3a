import { runConfined } from '../../confined/run-confined.ts';
import type { DraftOrFault } from '../../draft.ts';

/** The articles in a Word document (Office Open XML): one, or those of an export. */
export async function* readDocx(bytes: Uint8Array): AsyncGenerator<DraftOrFault> {
  for (const draft of await runConfined('docx', { bytes })) yield { draft };
}
