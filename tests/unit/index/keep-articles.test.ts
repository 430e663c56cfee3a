import { expect, it } from 'vitest';
import { articleId } from '../../../functions/article.ts';
import { type BulkOperation, bulkBytes } from '../../../functions/engine/bulk.ts';
import type { ArticleStore } from '../../../functions/index/articles/article-store.ts';
import { keepArticles } from '../../../functions/index/articles/keep-articles.ts';
import type { Target } from '../../../functions/index/articles/target.ts';
import { BULK_BYTES } from '../../../functions/index/articles/write-articles.ts';

const ARTICLES = 3_000;
const document = JSON.stringify({ body: 'It sails again. '.repeat(100) });
const indexed = (alias: string, articles: number) => ({
  ...{ alias, articles, highest: articles, highestUnnumbered: 0, lastOrdinal: articles },
});

it('the articles of a file that can not be read are copied in small requests, behind which others need not wait', async () => {
  const requests: BulkOperation[][] = [];
  const store = {
    stored: async function* () {
      for (let number = 0; number < ARTICLES; number++) yield { id: articleId('a.jsonl', number), document };
    },
  };
  const target = {
    claim: 7,
    mostDeletes: 1,
    timeIsUp: () => false,
    write: async (operations: BulkOperation[]) => {
      requests.push(operations);
      return operations.map(() => ({ status: 201, errorType: null, errorReason: null, storedAt: null }));
    },
  };
  const generations = [indexed('old', ARTICLES), indexed('new', 0)];
  const kept = await keepArticles(
    store as unknown as ArticleStore,
    target as unknown as Target,
    'a.jsonl',
    generations,
  );
  expect(kept).toBe(ARTICLES);
  expect(new Set(requests.flat().map(({ id }) => id)).size).toBe(ARTICLES);
  const sizes = requests.map((operations) => operations.reduce((sum, operation) => sum + bulkBytes(operation), 0));
  expect(Math.max(...sizes)).toBeGreaterThan(BULK_BYTES / 2);
  expect(Math.max(...sizes)).toBeLessThan(2 * BULK_BYTES);
});
