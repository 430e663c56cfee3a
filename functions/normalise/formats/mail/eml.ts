import { runConfined } from '../../confined/run-confined.ts';
import type { Draft } from '../../draft.ts';

/** The article in an e-mail (RFC 5322): its subject, sender, date and text. Attachments are left alone. */
export async function readEml(bytes: Uint8Array): Promise<Draft> {
  return runConfined('eml', { bytes });
}
