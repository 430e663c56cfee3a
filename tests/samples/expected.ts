import type { ArticleContent } from '../../functions/article.ts';
import type { Rejection } from '../../functions/engine/receipt.ts';
import { readBody, storedBody } from '../../functions/engine/stored-body.ts';
import { FileFault, type Outcome } from '../../functions/normalise/file.ts';
import { normalise } from '../../functions/normalise/normalise.ts';

/** What the sources make of a file. */
export interface Expected {
  /** Articles in order, each at the place of its number, with the body as it is read back from the index. */
  articles: ExpectedArticle[];
  rejected: Rejection[];
}

export interface ExpectedArticle {
  content: ArticleContent;
  source: { format: string; charset: string | null };
}

/** Reads a file with the sources, as the index function shall read it. */
export async function expectedOf(key: string, content: Uint8Array, uploadedAt: Date): Promise<Expected> {
  const expected: Expected = { articles: [], rejected: [] };
  try {
    for await (const outcome of normalise({ key, contentType: null, uploadedAt, bytes: once(content) }))
      add(expected, outcome);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    expected.rejected.push({ ordinal: null, code: error.code, message: error.message });
  }
  return expected;
}

function add({ articles, rejected }: Expected, outcome: Outcome): void {
  if ('rejection' in outcome) rejected.push({ ordinal: outcome.ordinal, ...outcome.rejection });
  else {
    const { article, format, charset } = outcome;
    const content = { ...article, body: readBody(storedBody(article.body)) };
    articles.push({ content, source: { format, charset } });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
