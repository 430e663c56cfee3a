import type { StoredObject, Unreadable } from '../../functions/index/articles/read-object.ts';

/** A bucket of one test: what the index function would read of it at this moment. */
export class TestBucket {
  readonly #obstacles = new Map<string, Unreadable>();
  readonly #objects = new Map<string, { content: Buffer; uploadedAt: string }>();

  put(key: string, content: string, uploadedAt = '2026-06-01T00:00:00Z'): void {
    this.#objects.set(key, { content: Buffer.from(content), uploadedAt });
  }

  delete(key: string): void {
    this.#objects.delete(key);
  }

  /** S3 has the object, but does not return it. */
  withhold(key: string, obstacle: Unreadable): void {
    this.#obstacles.set(key, obstacle);
  }

  restore(key: string): void {
    this.#obstacles.delete(key);
  }

  has(key: string): boolean {
    return this.#objects.has(key);
  }

  readonly read = async (key: string): Promise<StoredObject | null> => {
    const obstacle = this.#obstacles.get(key);
    if (obstacle) throw obstacle;
    const object = this.#objects.get(key);
    if (!object) return null;
    const { content, uploadedAt } = object;
    return {
      bytes: (async function* () {
        yield content;
      })(),
      contentType: null,
      etag: `etag-${content.length}`,
      versionId: null,
      size: content.length,
      uploadedAt: new Date(uploadedAt),
    };
  };
}

/** A JSON Lines file with so many articles, each saying its number. */
export function manyArticles(count: number, word = 'edition'): string {
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({ title: `${word} ${index}`, body: `Text of ${word} ${index}.`, language: 'en' }),
  ).join('\n');
}
