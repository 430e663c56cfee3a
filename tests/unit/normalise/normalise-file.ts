import type { ArticleContent } from '../../../functions/article.ts';
import type { Outcome, SourceFile } from '../../../functions/normalise/file.ts';
import { normalise } from '../../../functions/normalise/normalise.ts';

const UPLOADED = new Date('2026-06-01T12:00:00Z');

/** Everything that becomes of a file; its bytes arrive in pieces of `pieceSize`. */
export async function outcomesOf(
  content: string | Uint8Array,
  file: Partial<Omit<SourceFile, 'bytes'>> & { pieceSize?: number } = {},
): Promise<Outcome[]> {
  const { pieceSize = 64 * 1024, ...rest } = file;
  const bytes = pieces(typeof content === 'string' ? Buffer.from(content) : content, pieceSize);
  return Array.fromAsync(normalise({ key: 'file', contentType: null, uploadedAt: UPLOADED, bytes, ...rest }));
}

/** The article of a file that must hold exactly one. */
export async function onlyArticle(...call: Parameters<typeof outcomesOf>): Promise<ArticleContent> {
  const [outcome, ...others] = await outcomesOf(...call);
  if (!outcome || others.length > 0 || !('article' in outcome))
    throw new Error(`Not one article: ${JSON.stringify(outcome)}`);
  return outcome.article;
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
