import type { Article } from '../../../functions/article.ts';
import type { Told, WatchingInMemory } from '../../unit/watch/watching-in-memory.ts';
import type { Draw } from './actors.ts';

export const TAGS = ['a', 'b'];
const KEYS = ['x', 'y', 'z'];

/** A pass over a file: the articles that it still has to write, and what its receipt will say. */
interface Pass {
  readonly key: string;
  readonly articles: readonly Told[];
  written: number;
  readonly uploadedAt: number;
  indexedAt: number;
}

/** The files of the bucket, and the passes that index them one request at a time. */
export class Files {
  /** Identities that were ever written, by tag. */
  readonly ever = new Map(TAGS.map((tag) => [tag, new Set<string>()]));
  readonly #world: WatchingInMemory;
  readonly #draw: Draw;
  readonly #files = new Map<string, { articles: readonly Told[]; uploadedAt: number }>();
  readonly #passes = new Map<string, Pass>();
  /** What was written at every moment since `watch`. */
  #steadily = new Set<string>();
  #identities = 0;

  constructor(world: WatchingInMemory, draw: Draw) {
    this.#world = world;
    this.#draw = draw;
  }

  /** Returns what the files have. */
  articles(): Told[] {
    return [...this.#files.values()].flatMap(({ articles }) => articles);
  }

  /** Returns what tells which identities with a tag are there at every moment from now on. */
  watch(): (tag: string) => Set<string> {
    this.#steadily = this.#written();
    return (tag) => new Set([...this.#steadily].flatMap((each) => (each.startsWith(tag) ? [each.slice(2)] : [])));
  }

  /** Ends all passes. */
  finish(): void {
    for (const pass of this.#passes.values()) while (this.#passes.has(pass.key)) this.#goOnWithPass(pass);
  }

  /** Begins a pass over a file that is uploaded, overwritten, deleted or read anew, or goes on with that at work. */
  next(): void {
    const { now } = this.#world;
    const key = KEYS[this.#draw(KEYS.length)] ?? '';
    const pass = this.#passes.get(key);
    if (pass) this.#goOnWithPass(pass);
    else this.#begin(key, now);
  }

  #begin(key: string, now: number): void {
    const before = this.#files.get(key);
    const isReadAnew = before !== undefined && this.#draw(4) === 0;
    const articles = isReadAnew ? before.articles : this.#upload(before?.articles ?? []);
    const uploadedAt = isReadAnew ? before.uploadedAt : now;
    this.#files.set(key, { articles, uploadedAt });
    this.#passes.set(key, { key, articles, written: 0, uploadedAt, indexedAt: 0 });
  }

  #upload(before: readonly Told[]): Told[] {
    const kept = before.filter(() => this.#draw(4) > 0);
    const copied = [...this.#files.values()].flatMap(({ articles }) => articles).filter(() => this.#draw(8) === 0);
    const fresh = Array.from({ length: this.#draw(3) }, (): Told => {
      this.#identities++;
      return [`article ${this.#identities}`, ...TAGS.filter(() => this.#draw(2) === 0)];
    });
    const all = [...fresh, ...kept, ...copied];
    return all.filter(([identity], at) => all.findIndex(([other]) => other === identity) === at);
  }

  /** Writes an article, or deletes what is left over, or writes the receipt, which has had its time before. */
  #goOnWithPass(pass: Pass): void {
    const { key, articles, written } = pass;
    const article = articles[written];
    if (written <= articles.length) pass.written++;
    if (article) {
      this.#world.writeArticle(key, written, article);
      const [identity, ...tags] = article;
      for (const tag of tags) this.ever.get(tag)?.add(identity);
    } else if (written === articles.length) {
      this.#world.deleteBeyond(key, articles.length);
      pass.indexedAt = this.#world.now;
    } else {
      this.#world.writeReceipt(key, articles.length, pass);
      this.#passes.delete(key);
    }
    const present = this.#written();
    this.#steadily = new Set([...this.#steadily].filter((each) => present.has(each)));
  }

  /** Returns the identities that are written, each with a tag. */
  #written(): Set<string> {
    const articles = this.#world.engine.all('articles') as unknown as Article[];
    return new Set(articles.flatMap(({ identity, tags }) => tags.map((tag) => `${tag} ${identity}`)));
  }
}
