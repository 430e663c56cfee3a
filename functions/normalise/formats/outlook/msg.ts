import { runConfined } from '../../confined/run-confined.ts';
import type { DocumentWithParts } from '../found.ts';
import { withAttachments } from '../mail/eml.ts';

/** The article in a message that Outlook saved, and the documents attached to it. */
export async function readMsg(bytes: Uint8Array): Promise<DocumentWithParts> {
  return withAttachments(await runConfined('msg', { bytes }));
}
