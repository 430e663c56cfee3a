import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { receiptId } from '../../functions/article.ts';
import { articleDocument } from '../../functions/engine/article-document.ts';
import { watchIndexNames } from '../../functions/engine/names.ts';
import { makeIndices } from '../../functions/search/watches/kept/indices.ts';
import { openWatchStore } from '../../functions/search/watches/kept/open-store.ts';
import type { KeptWatch } from '../../functions/search/watches/watch-store.ts';
import type { Parts } from '../../functions/watch/parts.ts';
import { type Depth, type Swept, sweep } from '../../functions/watch/sweep.ts';
import { article, drop, fill, receipt } from '../engine/search/collection.ts';
import { type Draw, drawsOf } from '../model/watches/actors.ts';
import { Files, TAGS } from '../model/watches/files.ts';
import { type Made, verdictOn, verdictOnIds } from '../model/watches/verdict.ts';
import { copiesInMemory } from '../unit/watch/copies-in-memory.ts';
import { type Said, type Told, WatchingInMemory } from '../unit/watch/watching-in-memory.ts';

/** Each has files and a watch of its own; all are swept together. More by hand: WATCH_HISTORIES=500 */
const HISTORIES = Number(process.env['WATCH_HISTORIES'] ?? 100);
const PATIENCE = { timeout: 240_000 };
/** Each history goes on in one of some rounds. */
const [ROUNDS, TURNS] = [8, 3];
const EVENTS = 5;
const AT_ONCE = 8;
/** Milliseconds that a sweep may take. */
const LIMIT = 120_000;
/** Milliseconds within which a pass ends: the function is ended then. */
const LONGEST_PASS = 300_000;

const client = new Client({ node: inject('opensearch') });
const names = { articles: 'test-histories-articles', receipts: 'test-histories-receipts' };
const indices = watchIndexNames(names);
const articles = `${names.articles}-000001-Write`;
const said: Said[] = [];
/** Milliseconds by which the test's clock is ahead. */
let ahead = 0;
const clock = () => Date.now() + ahead;

/** Files that are drawn at random, and written to OpenSearch when they are flushed. */
class History extends WatchingInMemory {
  operations: object[] = [];
  readonly files: Files;
  made: Made | null = null;
  readonly #number: number;

  constructor(number: number, draw: Draw) {
    super();
    this.#number = number;
    this.files = new Files(this, draw);
  }

  get watchName(): string {
    return `watch-${this.#number}`;
  }

  tagOf(tag: string): string {
    return `${tag}${this.#number}`;
  }

  override writeArticle(key: string, ordinal: number, told: Told): void {
    super.writeArticle(key, ordinal, told);
    const [identity, ...tags] = told;
    const name = `${this.#number}-${key}`;
    const one = article(name, { identity, title: identity, tags: tags.map((tag) => this.tagOf(tag)) });
    const id = `${name}-${ordinal}`;
    const document = articleDocument({ ...one, id, source: { ...one.source, ordinal } });
    this.operations.push({ index: { _index: articles, _id: id } }, document);
  }

  override deleteBeyond(key: string, count: number): void {
    const before = new Set(this.engine.all('articles').map(({ id }) => String(id)));
    super.deleteBeyond(key, count);
    for (const { id } of this.engine.all('articles')) before.delete(String(id));
    for (const id of before) this.operations.push({ delete: { _index: articles, _id: `${this.#number}-${id}` } });
  }

  override writeReceipt(key: string, count: number, at: { uploadedAt: number; indexedAt: number }): void {
    const { key: own } = article(`${this.#number}-${key}`, {}).source;
    const endedAt = Math.max(at.indexedAt, clock() - LONGEST_PASS);
    const [uploadedAt, indexedAt] = [at.uploadedAt, endedAt].map((moment) => new Date(moment).toISOString());
    const status = count > 0 ? 'indexed' : 'deleted';
    const written = { ...receipt(own), status, etag: null, uploadedAt, indexedAt };
    this.operations.push({ index: { _index: names.receipts, _id: receiptId(own) } }, written);
  }

  /** Lets some things happen to its files. */
  goOn(draw: Draw): void {
    for (let count = draw(EVENTS) + 1; count > 0; count--) {
      // No two uploads of a file are of the same time: it is what they are told apart by.
      this.now = Math.max(clock(), this.now + 1);
      this.files.next();
    }
  }
}

/** Sweeps that die say so hundreds of times. */
const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
afterAll(() => log.mockRestore());

beforeAll(async () => {
  await dropAll();
  await fill(client, names, []);
  await makeIndices(client, indices);
});
afterAll(async () => {
  await dropAll();
  await client.close();
});

async function dropAll(): Promise<void> {
  await client.indices.delete({ index: Object.values(indices).map((name) => `${name}-*`) }, { ignore: [404] });
  await drop(client, names);
}

/** Writes what has happened. Nobody refreshes: a sweep sees it because it looks as it does. */
async function flush(histories: readonly History[]): Promise<void> {
  const body = histories.flatMap((history) => history.operations.splice(0));
  if (body.length === 0) return;
  const { body: answer } = await client.bulk({ body: body as never });
  const failed = answer.items.find((item) => (item.index?.status ?? 200) >= 300);
  if (failed) throw new Error(`A history could not be written: ${JSON.stringify(failed)}`);
}

/** Parts of an invocation that dies when it has asked some requests or published: before the last one, or after it. */
function mortal(requests: number, isAfter: boolean): Parts {
  let left = requests;
  const spend = async <T>(ask: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left < 0 || (left === 0 && !isAfter)) throw new Error('The function died.');
    const answer = await ask();
    if (left === 0) throw new Error('The function died.');
    return answer;
  };
  const wrap = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (_, name) => {
        const value = Reflect.get(target, name);
        if (name === 'indices') return wrap(value as object);
        return typeof value === 'function' ? (...given: unknown[]) => spend(() => value.apply(target, given)) : value;
      },
    });
  const publish: Parts['publish'] = ({ body }) => spend(async () => void said.push(JSON.parse(body)));
  const pause = async (milliseconds: number) => {
    ahead += milliseconds;
  };
  const [origin, copies] = ['https://news.example', copiesInMemory()];
  return { client: wrap(client), names, indices, origin, copies, publish, clock, pause };
}

/** @returns how it ended; null where it died */
async function sweepOnce(depth: Depth, requests: number, isAfter: boolean): Promise<Swept | null> {
  try {
    return await sweep(mortal(requests, isAfter), clock() + LIMIT, depth);
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'The function died.') throw error;
    return null;
  }
}

/** Makes, changes or removes the watch of a history while its files are written. */
async function follow(history: History, draw: Draw): Promise<void> {
  const store = openWatchStore({ client, names, clock });
  if (history.made && draw(4) === 0) {
    history.made = null;
    await store.remove(history.watchName);
    return;
  }
  const tag = TAGS[draw(TAGS.length)] ?? '';
  const isThere = history.files.watch();
  history.goOn(draw);
  const request = { title: 'A watch', query: { tag: history.tagOf(tag) } };
  const [{ watch }] = await Promise.all([store.put(history.watchName, request, false), flush([history])]);
  history.made = madeOf(watch, tag, history, isThere(tag));
}

/** With the same query, a watch goes on. */
function madeOf(watch: KeptWatch, tag: string, { made, files }: History, before: Set<string>): Made {
  return made?.watch.incarnation === watch.incarnation
    ? made
    : { watch, tag, before, never: new Set(files.ever.get(tag)) };
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const takeOn = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeOn));
}

it(`of ${HISTORIES} histories none loses a match, or is told what was there before, whenever sweeps die`, async () => {
  const draw = drawsOf(7);
  const histories = Array.from({ length: HISTORIES }, (_, number) => new History(number, draw));
  let deaths = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const some = histories.filter((_, number) => number % TURNS === round % TURNS);
    const following = some.filter((history) => (history.made === null ? draw(2) : draw(6)) === 0);
    const others = some.filter((history) => !following.includes(history));
    for (const history of others) history.goOn(draw);
    const requests = draw(3) === 0 ? Number.POSITIVE_INFINITY : draw(Math.ceil(HISTORIES / 4)) + 1;
    const isSwept = sweepOnce(draw(2) === 0 ? 'quick' : 'thorough', requests, draw(2) === 0);
    await Promise.all([isSwept, flush(others), inTurns(following, (history) => follow(history, draw))]);
    // Another one may sweep when one that has died must have ended.
    ahead += (await isSwept) === null ? LIMIT + 10_000 : draw(40_000);
    if ((await isSwept) === null) deaths++;
  }
  for (const history of histories) {
    history.now = clock();
    history.files.finish();
  }
  await flush(histories);
  for (let count = 0; count < 2; count++)
    await expect.poll(() => sweepOnce('thorough', Number.POSITIVE_INFINITY, false), PATIENCE).toBe('done');
  const verdicts = histories.flatMap(({ made, files }) => (made && verdictOn(made, said, files.articles())) ?? []);
  console.log(`${histories.filter(({ made }) => made).length} watches, ${said.length} messages, ${deaths} deaths`);
  expect([verdictOnIds(said, deaths), verdicts]).toEqual([null, []]);
  expect(deaths).toBeGreaterThan(0);
  expect(said.length).toBeGreaterThan(HISTORIES / 2);
}, 900_000);
