import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wirePairs } from '../../../bench/copies/wire-corpus.ts';
import type { Article } from '../../../functions/article.ts';
import { articleDocument } from '../../../functions/engine/article-document.ts';
import { article, fill } from '../search/collection.ts';
import { withIndex } from '../with-index.ts';

const { client, names, search } = withIndex('copies-groups');

/** A few stories, edited and cut: which of them a paper has is its text. */
const TEXTS = wirePairs(11, 4).flatMap(({ one, other, isCopy }) =>
  [one, ...(isCopy ? [other] : [])].map(({ sentences }) => sentences.join(' ')),
);
const PAPERS = Array.from({ length: 24 }, (_, at) => `paper-${at}`);

const paper = (name: string, text: number): Article =>
  article(name, {
    title: name,
    body: TEXTS[text] ?? '',
    publishedAt: `2026-01-01T00:${10 + PAPERS.indexOf(name)}:00Z`,
  });

/** What happens to a paper: it arrives or is overwritten with a text, or is deleted. */
const event = fc.record({
  name: fc.constantFrom(...PAPERS),
  text: fc.option(fc.nat(TEXTS.length - 1), { freq: 5 }),
});

/** The stories as they are listed, each with its copies. */
async function stories() {
  const { articles, stories: count } = await search('sort=oldest&collapse=copies&pageSize=100');
  return {
    count,
    listed: articles.map(({ id, copies }) => [id, copies?.count, copies?.articles.map((copy) => copy.id)]),
  };
}

it('are the same after any history that leads to the same articles', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 30, maxLength: 60 }), async (history) => {
      await fill(client, names, []);
      const last = new Map<string, Article | null>();
      // Operations of one request are done in their order.
      const operations: object[] = [];
      for (const { name, text } of history) {
        const given = text === null ? null : paper(name, text);
        if (given === null && !last.get(name)) continue;
        last.set(name, given);
        const { id } = given ?? paper(name, 0);
        const alias = `${names.articles}-000001-Write`;
        operations.push(
          ...(given
            ? [{ index: { _index: alias, _id: id } }, articleDocument(given)]
            : [{ delete: { _index: alias, _id: id } }]),
        );
      }
      await client.bulk({ body: operations, refresh: true });
      const grown = await stories();
      const articles = [...last.values()].filter((given) => given !== null);
      await fill(client, names, articles.toReversed());
      expect(await stories()).toEqual(grown);
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 120_000);
