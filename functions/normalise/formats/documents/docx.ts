import { runConfined } from '../../confined/run-confined.ts';
import type { Draft } from '../../draft.ts';

/** The article in a Word document (Office Open XML). */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  return runConfined('docx', { bytes });
}
