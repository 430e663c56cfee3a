import { openWatchStore } from '../../../functions/search/watches/kept/open-store.ts';
import { type Depth, sweep } from '../../../functions/watch/sweep.ts';
import { indices, WatchingInMemory } from '../../unit/watch/watching-in-memory.ts';
import { Actor, type Draw, drawsOf } from './actors.ts';
import { Files, TAGS } from './files.ts';
import { type Made, verdictOn, verdictOnIds } from './verdict.ts';

const NAMES = ['one', 'two'];
/** Milliseconds that a sweep may take. */
const LIMIT = 55_000;

/** A history of files, watches, sweeps and deaths, drawn at random. */
export class Run {
  deaths = 0;
  /** Without deaths, nothing may be told twice. */
  readonly #isDeadly: boolean;
  readonly #draw: Draw;
  readonly #files: Files;
  readonly #world = new WatchingInMemory();
  readonly #made = new Map<string, Made>();
  readonly #sweeps: Actor[] = [];
  #writer: Actor | null = null;
  #incarnations = 0;

  constructor(seed: number) {
    this.#draw = drawsOf(seed);
    this.#isDeadly = seed % 2 === 0;
    this.#files = new Files(this.#world, this.#draw);
  }

  /** @returns what is wrong; null where nothing is */
  async run(events: number): Promise<string | null> {
    for (let event = 0; event < events; event++) await this.#next();
    await this.#comeToRest();
    return this.#verdict();
  }

  async #next(): Promise<void> {
    this.#tick(this.#draw(1_500));
    const kind = this.#draw(100);
    if (kind < 40) return this.#goOn();
    if (kind < 70) return this.#files.next();
    if (kind < 73) return this.#follow();
    if (kind < 74) return this.#remove();
    if (kind < 88) return this.#sweep();
    if (kind < 92) return this.#isDeadly ? this.#dies() : undefined;
    return this.#refresh();
  }

  #tick(milliseconds: number): void {
    this.#world.wait(milliseconds);
    for (const actor of this.#sweeps) if (!actor.hasEnded && this.#world.now >= actor.endsAt) this.#kill(actor);
  }

  #kill(actor: Actor): void {
    actor.die();
    this.deaths++;
  }

  #alive(): Actor[] {
    return [...this.#sweeps, ...(this.#writer ? [this.#writer] : [])].filter(({ hasEnded }) => !hasEnded);
  }

  async #goOn(): Promise<void> {
    const alive = this.#alive();
    const one = alive[this.#draw(Math.max(1, alive.length))];
    // At times one goes on alone: it comes to its end while another is in the middle of something.
    const [isAlone, steps] = this.#draw(3) === 0 ? [true, this.#draw(160)] : [false, this.#draw(40)];
    for (let step = 0; step < steps; step++)
      await (isAlone ? one : alive[this.#draw(Math.max(1, alive.length))])?.goOn(this.#draw);
  }

  #dies(): void {
    const alive = this.#alive();
    const actor = alive[this.#draw(Math.max(1, alive.length))];
    if (actor) this.#kill(actor);
  }

  #refresh(): void {
    const all = ['articles', 'receipts', ...Object.values(indices)];
    this.#world.engine.refresh(all[this.#draw(all.length)] ?? '');
  }

  #follow(): void {
    const tag = TAGS[this.#draw(TAGS.length)] ?? '';
    this.#change(async (store, name) => {
      const isThere = this.#files.watch();
      const latest = this.#incarnations;
      const { watch } = await store.put(name, { title: name, query: { tag } }, false);
      // With the same query it goes on, maybe as one whose maker died.
      if (Number(watch.incarnation) <= latest) return;
      this.#made.set(name, { watch, tag, before: isThere(tag), never: new Set(this.#files.ever.get(tag)) });
    });
  }

  #remove(): void {
    this.#change(async (store, name) => {
      await store.remove(name);
    });
  }

  /** One request at a time changes watches. One that died is made again, as a person would. */
  #change(change: (store: ReturnType<typeof openWatchStore>, name: string) => Promise<void>): void {
    if (this.#writer && !this.#writer.hasEnded) return;
    const name = NAMES[this.#draw(NAMES.length)] ?? '';
    const writer = new Actor(Number.POSITIVE_INFINITY);
    const newIncarnation = () => String(++this.#incarnations);
    const store = openWatchStore({ ...this.#world.partsWith(writer.step), newIncarnation });
    this.#writer = writer;
    // Of a change that is not known to have happened, nothing can be said.
    this.#made.delete(name);
    writer.start(() => change(store, name));
  }

  #sweep(): void {
    const alive = this.#sweeps.filter(({ hasEnded }) => !hasEnded);
    if (alive.length < 2) this.#start(this.#draw(3) > 0 ? 'quick' : 'thorough');
  }

  #start(depth: Depth): Actor {
    const actor = new Actor(this.#world.now + LIMIT);
    const parts = { ...this.#world.partsWith(actor.step), pause: actor.step };
    actor.start(async () => {
      await sweep(parts, actor.endsAt, depth);
    });
    this.#sweeps.push(actor);
    return actor;
  }

  /** Ends what runs, lets time pass, and sweeps twice without a death. */
  async #comeToRest(): Promise<void> {
    this.#files.finish();
    for (let alive = this.#alive(); alive.length > 0; alive = this.#alive()) {
      for (const actor of alive) await actor.goOn(this.#draw);
      this.#tick(50);
    }
    for (const index of ['articles', 'receipts', ...Object.values(indices)]) this.#world.engine.refresh(index);
    for (let count = 0; count < 2; count++) {
      this.#world.wait(LIMIT * 2);
      await this.#toEnd(this.#start('thorough'));
      for (const index of Object.values(indices)) this.#world.engine.refresh(index);
    }
  }

  async #toEnd(actor: Actor): Promise<void> {
    while (!actor.hasEnded) await actor.goOn(this.#draw);
  }

  #verdict(): string | null {
    const { said } = this.#world;
    const articles = this.#files.articles();
    const verdicts = [...this.#made.values()].map((made) => verdictOn(made, said, articles));
    const failures = this.#sweeps.flatMap(({ failure }) => (failure instanceof Error ? [failure.message] : []));
    const unexpected = failures.find((message) => message !== 'Another invocation has taken over.');
    if (unexpected !== undefined) return unexpected;
    return verdictOnIds(said, this.deaths) ?? verdicts.find((each) => each !== null) ?? null;
  }
}
