import type { DraftOrFault } from '../../draft.ts';
import { emptyBlock } from '../../text/block.ts';
import { documentDrafts } from './document-draft.ts';
import { readRtfText } from './rtf-text.ts';

/** The article in an RTF document, or each in an export of a news database. */
export async function* readRtf(bytes: Uint8Array): AsyncGenerator<DraftOrFault> {
  const { paragraphs, title, author, isCut } = readRtfText(Buffer.from(bytes).toString('latin1'));
  const blocks = paragraphs.map(({ lines, isBold }) => ({ ...emptyBlock(), lines, emphasised: isBold }));
  const drafts = documentDrafts(blocks, { title, author, language: null });
  if (isCut) drafts.at(-1)?.warnings.push('text_truncated_by_source');
  for (const draft of drafts) yield { draft };
}
