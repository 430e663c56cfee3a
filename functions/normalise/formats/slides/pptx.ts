import { runConfined } from '../../confined/run-confined.ts';
import type { Draft } from '../../draft.ts';

/** The article in a PowerPoint presentation (Office Open XML). */
export async function readPptx(bytes: Uint8Array): Promise<Draft> {
  return runConfined('pptx', { bytes });
}
