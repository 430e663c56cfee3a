import { runConfined } from '../../confined/run-confined.ts';
import type { Draft } from '../../draft.ts';

/** The article in a text document of OpenDocument, packed or as one XML file. */
export async function readOdt(bytes: Uint8Array): Promise<Draft> {
  return runConfined('odt', { bytes });
}
