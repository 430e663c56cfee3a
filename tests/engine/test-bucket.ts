import type { StoredObject, Unreadable } from '../../functions/index/articles/read-object.ts';

/** A bucket of one test: what the index function would read of it at this moment. */
export class TestBucket {
  readonly #obstacles = new Map<string, Unreadable>();
  readonly #objects = new Map<string, Buffer>();

  put(key: string, content: string): void {
    this.#objects.set(key, Buffer.from(content));
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
    const content = this.#objects.get(key);
    if (!content) return null;
    return {
      bytes: (async function* () {
        yield content;
      })(),
      contentType: null,
      etag: `etag-${content.length}`,
      versionId: null,
      size: content.length,
      uploadedAt: new Date('2026-06-01T00:00:00Z'),
    };
  };
}

/** A JSON Lines file with so many articles, each saying its number. */
export function manyArticles(count: number, word = 'edition'): string {
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({ title: `${word} ${index}`, body: `Text of ${word} ${index}.`, language: 'en' }),
  ).join('\n');
}
