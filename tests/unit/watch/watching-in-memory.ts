import { type Article, receiptId } from '../../../functions/article.ts';
import { indexNames, watchIndexNames } from '../../../functions/engine/names.ts';
import { openWatchStore } from '../../../functions/search/watches/kept/open-store.ts';
import type { WatchStore } from '../../../functions/search/watches/watch-store.ts';
import type { Message } from '../../../functions/watch/message.ts';
import type { Parts } from '../../../functions/watch/parts.ts';
import { type Depth, type Swept, sweep } from '../../../functions/watch/sweep.ts';
import { copiesInMemory } from './copies-in-memory.ts';
import { EngineInMemory, type Step } from './engine-in-memory.ts';

const names = indexNames();
export const indices = watchIndexNames(names);

/** An article as the tests describe it: which one it is, and its tags. */
export type Told = readonly [identity: string, ...tags: string[]];

/** A message as it was published: about one match or, with `matches`, about many. */
export interface Said {
  matchId: string;
  watch: string;
  title?: string;
  matches?: number;
}

/** Watches, a topic and a bucket that is mirrored, all in memory. Its clock stands still but for `wait`. */
export class WatchingInMemory {
  readonly engine = new EngineInMemory();
  readonly copies = copiesInMemory();
  readonly said: Said[] = [];
  readonly store: WatchStore;
  readonly parts: Parts;
  step: Step = () => undefined;
  now = Date.parse('2026-01-01T00:00:00Z');
  #incarnations = 0;

  constructor() {
    this.parts = this.partsWith(() => this.step());
    const newIncarnation = () => `incarnation ${++this.#incarnations}`;
    this.store = openWatchStore({ ...this.parts, newIncarnation });
  }

  /** Returns parts whose requests and messages have a step of their own. */
  partsWith(step: Step): Parts {
    const client = this.engine.clientWith(step);
    const publish = async ({ body }: Message) => {
      await step();
      this.said.push(JSON.parse(body));
      await step();
    };
    const clock = () => this.now;
    const pause = async (milliseconds: number) => this.wait(milliseconds);
    return { client, names, indices, origin: 'https://news.example', copies: this.copies, publish, clock, pause };
  }

  wait(milliseconds: number): void {
    this.now += milliseconds;
  }

  /** Sweeps. Another one may follow at once. */
  async sweep(depth: Depth = 'thorough'): Promise<Swept> {
    this.wait(1_000);
    return sweep(this.parts, this.now + 55_000, depth);
  }

  /** Makes or changes a watch of the articles that have a tag. */
  async follow(name: string, tag: string): Promise<void> {
    await this.store.put(name, { title: name, query: { tag } }, false);
  }

  /** Indexes a file as a pass does: the articles first, then the receipt. */
  indexFile(key: string, articles: readonly Told[]): void {
    this.writeArticles(key, articles);
    this.writeReceipt(key, articles.length, { uploadedAt: this.now, indexedAt: this.now });
    this.engine.refresh(names.receipts);
  }

  writeArticles(key: string, articles: readonly Told[]): void {
    for (const [ordinal, article] of articles.entries()) this.writeArticle(key, ordinal, article);
    this.deleteBeyond(key, articles.length);
  }

  writeArticle(key: string, ordinal: number, [identity, ...tags]: Told): void {
    const id = `${key}-${ordinal}`;
    const article = { id, identity, tags, title: identity, language: 'en', source: { key, ordinal } };
    this.engine.put(names.articles, id, article);
  }

  /** Deletes the articles of a file that it has no more. */
  deleteBeyond(key: string, articles: number): void {
    for (const { id, source } of this.engine.all(names.articles) as unknown as Article[])
      if (source.key === key && source.ordinal >= articles) this.engine.delete(names.articles, id);
  }

  writeReceipt(key: string, articles: number, at: { uploadedAt: number; indexedAt: number }): void {
    const moments = { uploadedAt: iso(at.uploadedAt), indexedAt: iso(at.indexedAt) };
    const status = articles > 0 ? 'indexed' : 'deleted';
    this.engine.put(names.receipts, receiptId(key), { key, status, etag: null, versionId: null, ...moments });
  }

  /** Loses the indices of watches. */
  loseWatches(): void {
    for (const index of Object.values(indices)) this.engine.lose(index);
  }
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
