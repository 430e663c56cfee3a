import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wirePairs } from '../../bench/copies/wire-corpus.ts';
import { indexBatch } from '../../functions/index/index-batch.ts';
import { normalise } from '../../functions/normalise/normalise.ts';
import { beginReindex, dropGenerations, swapGenerations } from '../../functions/operate/generations.ts';
import { drop } from '../engine/search/collection.ts';
import { TestBucket } from '../engine/test-bucket.ts';
import { withIndex } from '../engine/with-index.ts';

const { client, names, search } = withIndex('copies-groups');

/** A few stories, edited and cut: which of them a paper has is its text. */
const TEXTS = wirePairs(11, 4).flatMap(({ one, other, isCopy }) =>
  [one, ...(isCopy ? [other] : [])].map(({ sentences }) => sentences.join(' ')),
);
const PAPERS = Array.from({ length: 24 }, (_, at) => `paper-${at}.json`);

/** What happens to a paper: it arrives or is overwritten with a text, or is deleted (null). */
interface Event {
  readonly name: string;
  readonly text: number | null;
}
const event: fc.Arbitrary<Event> = fc.record({
  name: fc.constantFrom(...PAPERS),
  text: fc.option(fc.nat(TEXTS.length - 1), { freq: 5 }),
});
/** Events that one function handles together. */
const history = fc.array(fc.array(event, { minLength: 1, maxLength: 8 }), { minLength: 6, maxLength: 12 });

const bucket = new TestBucket();
const index = (keys: Iterable<string>) =>
  indexBatch({ read: bucket.read, normalise, client, names, until: Date.now() + 60_000 }, [...new Set(keys)]);

async function happen(events: readonly Event[]): Promise<void> {
  for (const { name, text } of events) {
    const publishedAt = `2026-01-01T00:${10 + PAPERS.indexOf(name)}:00Z`;
    if (text === null) bucket.delete(name);
    else bucket.put(name, JSON.stringify({ title: name, publishedAt, articleBody: TEXTS[text] }));
  }
  await index(events.map(({ name }) => name));
}

/** The stories as they are listed, each with its copies. */
async function stories() {
  await client.indices.refresh({ index: names.articles });
  const { articles, stories: count } = await search('sort=oldest&collapse=copies&pageSize=100');
  return {
    count,
    listed: articles.map(({ id, copies }) => [id, copies?.count, copies?.articles.map((copy) => copy.id)]),
  };
}

it('are the same after any history that leads to the same articles, in any order of arrival, and after a reindex', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), async (batches, moment) => {
      for (const name of PAPERS) bucket.delete(name);
      await drop(client, names);
      const begin = moment % batches.length;
      for (const events of batches.slice(0, begin)) await happen(events);
      const { building } = await beginReindex(client, names);
      for (const events of batches.slice(begin)) await happen(events);
      const grown = await stories();
      expect(grown.listed.length).toBeGreaterThan(0);
      await index(PAPERS);
      await swapGenerations(client, names, building ?? '');
      await dropGenerations(client, names);
      expect(await stories()).toEqual(grown);
      await drop(client, names);
      await index(PAPERS.toReversed());
      expect(await stories()).toEqual(grown);
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 120_000);
