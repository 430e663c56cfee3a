import type { ArticleContent } from '../../functions/article.ts';
import type { StoredObject } from '../../functions/index/articles/read-object.ts';
import type { Outcome, SourceFile } from '../../functions/normalise/file.ts';

/** An object of the bucket: the how-manyth put it is, and how many articles it has. */
export interface Content {
  put: number;
  articles: number;
}

/** What an article has apart from its title: the fields that its document is made of, all empty. */
const EMPTY: Partial<ArticleContent> = {
  summary: null,
  body: '',
  captions: [],
  leftOut: [],
  dateline: null,
  language: 'und',
};

export function etagOf({ put }: Content): string {
  return `put ${put}`;
}

/** Milliseconds since 1970. */
export function uploadedAtOf({ put }: Content): number {
  return put * 1000;
}

export function titlesOf(content: Content | null): string[] {
  return Array.from({ length: content?.articles ?? 0 }, (_, ordinal) => `put ${content?.put} article ${ordinal}`);
}

export function objectOf(content: Content | null): StoredObject | null {
  if (!content) return null;
  const bytes = (async function* () {
    yield new Uint8Array([content.put, content.articles]);
  })();
  const uploadedAt = new Date(uploadedAtOf(content));
  return { bytes, contentType: null, etag: etagOf(content), versionId: null, size: 2, uploadedAt };
}

/** Yields the articles of the object: only their titles differ. */
export async function* normaliseContent({ bytes }: SourceFile, from: number): AsyncGenerator<Outcome> {
  for await (const [put = 0, articles = 0] of bytes as AsyncIterable<Uint8Array>) {
    for (const [ordinal, title] of titlesOf({ put, articles }).entries())
      if (ordinal >= from)
        yield { ordinal, format: 'model', charset: null, article: { ...EMPTY, title } as ArticleContent };
  }
}
