import { Client } from '@opensearch-project/opensearch';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { articleId, receiptId } from '../../../functions/article.ts';
import { liveGenerations } from '../../../functions/engine/generations.ts';
import type { Receipt } from '../../../functions/engine/receipt.ts';
import { indexBatch } from '../../../functions/index/index-batch.ts';
import { normalise } from '../../../functions/normalise/normalise.ts';
import { manyArticles, TestBucket } from '../../engine/test-bucket.ts';
import { Interleaver } from './interleaver.ts';
import { type Death, Life } from './mortal-client.ts';

/** `MIRROR_CASES=10000` for a long run. */
const CASES = Number(process.env['MIRROR_CASES'] ?? 300);
const KEYS = ['one', 'two'];
const MOST_ARTICLES = 4;
const LONGEST_PASS = 12;

const names = { articles: 'test-interleavings-articles', receipts: 'test-interleavings-receipts' };
const client = new Client({ node: inject('opensearch') });

/** `articles` of a put: how many it holds; 0 for a file that holds none. */
type Command =
  | { do: 'put'; key: number; articles: number }
  | { do: 'delete'; key: number }
  | { do: 'deliver'; event: number; again: boolean; death: Death | null };

interface Case {
  commands: Command[];
  /** Decides at every moment what happens next: a command, or a step of one of the handlers. */
  priorities: number[];
}

const key = fc.nat(KEYS.length - 1);
const death: fc.Arbitrary<Death> = fc.record({
  step: fc.nat(LONGEST_PASS),
  fate: fc.constantFrom('before', 'after', 'late'),
});
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('put'), key, articles: fc.nat(MOST_ARTICLES) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete'), key }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('deliver'),
      event: fc.nat(),
      again: fc.boolean(),
      death: fc.option(death, { freq: 2 }),
    }),
  },
) as fc.Arbitrary<Command>;
const anyCase: fc.Arbitrary<Case> = fc.record({
  commands: fc.array(command, { minLength: 2, maxLength: 14 }),
  priorities: fc.array(fc.nat(1_000), { minLength: 10, maxLength: 80 }),
});

let cases = 0;

/** One bucket, its undelivered events, and the handlers that work on them. Its keys are nobody else's. */
class World {
  readonly #prefix = `${cases++}/`;
  readonly #bucket = new TestBucket();
  readonly #contents = new Map<string, string[]>();
  readonly #events: string[] = [];
  readonly #interleaver = new Interleaver();
  #edition = 0;
  #drawn = 0;

  /** Lets everything happen in the order of the priorities, until no event is left and no step and no late write. */
  async run({ commands, priorities }: Case): Promise<void> {
    const left = [...commands];
    const draw = () => priorities[this.#drawn++ % priorities.length] ?? 0;
    for (;;) {
      const highest = await this.#interleaver.highest();
      const isMore = left.length + this.#events.length > 0;
      if (highest === null && !isMore) return;
      if (isMore && draw() >= (highest ?? 0)) this.#next(left.shift(), draw);
      else await this.#interleaver.take();
    }
  }

  /** The next command; when there is none left, what is still in the queue is handled and nobody dies any more. */
  #next(command: Command | undefined, draw: () => number): void {
    const name = command ? undefined : this.#events.shift();
    if (command) this.#obey(command, draw);
    else if (name !== undefined) this.#handle(name, null, draw);
  }

  async check(): Promise<void> {
    for (const name of KEYS.map((each) => this.#prefix + each)) {
      const expected = this.#contents.get(name);
      if (expected === undefined) continue;
      expect(await titlesOf(name), name).toEqual(expected);
      expect(await receiptOf(name), name).toMatchObject({
        status: statusOf(this.#bucket.has(name), expected),
        articles: expected.length,
        lastError: null,
      });
    }
  }

  #obey(command: Command, draw: () => number): void {
    if (command.do === 'deliver') {
      const index = command.event % Math.max(this.#events.length, 1);
      const name = this.#events[index];
      if (name === undefined) return;
      if (!command.again) this.#events.splice(index, 1);
      this.#handle(name, command.death, draw);
      return;
    }
    const name = this.#prefix + KEYS[command.key];
    if (command.do === 'put') this.#put(name, command.articles);
    else this.#delete(name);
    this.#events.push(name);
  }

  #put(name: string, articles: number): void {
    const word = `edition${this.#edition++}`;
    this.#bucket.put(name, articles === 0 ? '[]' : manyArticles(articles, word));
    this.#contents.set(
      name,
      Array.from({ length: articles }, (_, ordinal) => `${word} ${ordinal}`),
    );
  }

  #delete(name: string): void {
    this.#bucket.delete(name);
    this.#contents.set(name, []);
  }

  /** Like the queue: an event whose handler fails or dies is handed out again. */
  #handle(name: string, death: Death | null, draw: () => number): void {
    const life = new Life(this.#interleaver, death, draw);
    this.#interleaver.start(async () => {
      const context = {
        normalise,
        read: life.reader(this.#bucket.read),
        client: life.client(client),
        names,
        until: Date.now() + 10_000,
      };
      const results = await indexBatch(context, [name]).catch(() => null);
      const result = results?.get(name);
      if (!result || 'error' in result) this.#events.push(name);
    });
  }
}

function statusOf(isThere: boolean, articles: readonly string[]): Receipt['status'] {
  if (!isThere) return 'deleted';
  return articles.length > 0 ? 'indexed' : 'rejected';
}

async function titlesOf(name: string): Promise<string[]> {
  const ids = Array.from({ length: MOST_ARTICLES + 2 }, (_, ordinal) => articleId(name, ordinal));
  const { body } = await client.mget({ index: names.articles, body: { ids } });
  return (body.docs as { _source?: { title: string } }[]).flatMap(({ _source }) => (_source ? [_source.title] : []));
}

async function receiptOf(name: string): Promise<Receipt> {
  const { body } = await client.get({ index: names.receipts, id: receiptId(name) });
  return body._source as Receipt;
}

beforeAll(async () => {
  await client.indices.delete({ index: 'test-interleavings-*' }, { ignore: [404] });
  await liveGenerations(client, names);
});
afterAll(() => client.close());

describe('whatever happens on the way', () => {
  it(`the index ends as the bucket is, and so do the receipts (${CASES} interleavings)`, {
    timeout: 30_000 + CASES * 2_000,
  }, async () => {
    const property = fc.asyncProperty(anyCase, async (interleaving) => {
      const world = new World();
      await world.run(interleaving);
      await world.check();
    });
    await fc.assert(property, { numRuns: CASES });
  });
});
