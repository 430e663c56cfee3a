import type { Draft } from '../../draft.ts';
import { emptyBlock } from '../../text/block.ts';
import { documentDraft } from './document-draft.ts';
import { readRtfText } from './rtf-text.ts';

/** The article in an RTF document. */
export async function readRtf(bytes: Uint8Array): Promise<Draft> {
  const { paragraphs, title, author } = readRtfText(Buffer.from(bytes).toString('latin1'));
  const blocks = paragraphs.map(({ lines, isBold }) => ({ ...emptyBlock(), lines, emphasised: isBold }));
  return documentDraft(blocks, { title, author, language: null });
}
