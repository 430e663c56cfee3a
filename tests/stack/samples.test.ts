import { beforeAll, describe, expect, it } from 'vitest';
import { type Article, articleId } from '../../functions/article.ts';
import type { Receipt } from '../../functions/engine/receipt.ts';
import { expectedOf } from '../samples/expected.ts';
import { samples } from '../samples/samples.ts';
import { drop, get, receipt } from './front-door.ts';

const files = await samples();
const keyOf = (name: string) => `samples/${name}`;
const versions = new Map<string, string | undefined>();

beforeAll(async () => {
  await Promise.all([...files].map(async ([name, content]) => versions.set(name, await drop(keyOf(name), content))));
});

/** An article as the API answers with it, without what only the index knows. */
async function served(key: string, number: number): Promise<unknown> {
  const { body } = await get(`/articles/${articleId(key, number)}`);
  const { id, addedAt, indexedAt, source, ...content } = body as Article;
  const { format, charset } = source;
  return { content, source: { format, charset } };
}

describe('a sample that is dropped into the deployed stack', () => {
  const settled = { status: expect.stringMatching(/^(?:indexed|partly|rejected)$/) };

  it.each([...files])('is served as the sources read it, in every field: %s', async (name, content) => {
    const key = keyOf(name);
    const stored = await receipt(key, settled as Partial<Receipt>, versions.get(name));
    const { uploadedAt, articles, rejected } = stored;
    const expected = await expectedOf(key, content, new Date(uploadedAt ?? 0));
    expect({ articles, rejected }).toEqual({ articles: expected.articles.length, rejected: expected.rejected });
    for (const [number, article] of expected.articles.entries()) expect(await served(key, number)).toEqual(article);
  });
});
