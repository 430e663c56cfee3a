import { hasWatches } from '../engine/has-watches.ts';
import { CLIENT_GIVES_UP } from '../search/lookup/engine-search.ts';
import { listWatches, type Removed, removedWatches } from '../search/watches/kept/queries.ts';
import type { KeptWatch } from '../search/watches/watch-store.ts';
import { copyWatches, dropCopy } from './copy-watches.ts';
import { findMatches } from './find-matches.ts';
import { type Held, holdMarker, type Marker } from './marker.ts';
import { dropMatches } from './outbox.ts';
import type { Parts } from './parts.ts';
import { markTold, type SeenPage, seenFiles } from './receipts.ts';
import { sendMatches } from './send-matches.ts';

const MOST_WATCHES = 2_000;
/**
 * Milliseconds by which a receipt may become visible later than the time that stands in it: its writing is tried again until the
 * index function is ended, after 5 minutes, and clocks differ.
 */
const LATENESS = 6 * 60_000;
/** The same for nearly all receipts. */
const USUAL_LATENESS = 30_000;
/** Milliseconds that an invocation waits while another one sweeps. */
const PATIENCE = 20_000;
const PAUSE = 200;
/** Files whose articles are looked up together. */
const TOGETHER = 50;
/** Milliseconds by which the marker is held longer than this invocation can take. */
const MARGIN = 5_000;

/** A thorough sweep looks for receipts that became visible late; a quick one, which may come every second, for most of them. */
export type Depth = 'quick' | 'thorough';

/** Whether everything was seen and sent, or another invocation is at it. */
export type Swept = 'done' | 'out of time' | 'busy' | 'no watches';

/**
 * Finds what has become searchable since the last time, keeps the matches of the watches and sends them.
 * @param endsAt when this invocation is ended, in milliseconds since 1970
 */
export async function sweep(parts: Parts, endsAt: number, depth: Depth): Promise<Swept> {
  if (!(await hasWatches(parts.client, parts.indices.watches, CLIENT_GIVES_UP))) return 'no watches';
  const held = await hold(parts, endsAt + MARGIN);
  if (held === null) return 'busy';
  const round = new Round(parts, held, endsAt - MARGIN, depth);
  try {
    return await round.run();
  } finally {
    await round.release();
  }
}

/** Waits while another invocation sweeps: that one may have looked before the last receipts were there. */
async function hold({ client, indices, clock, pause }: Parts, until: number): Promise<Held | null> {
  const giveUpAt = clock() + PATIENCE;
  for (;;) {
    const held = await holdMarker(client, indices.told, clock(), until);
    if (held !== null || clock() >= giveUpAt) return held;
    await pause(PAUSE);
  }
}

/** One sweep, by the only invocation that sweeps. */
class Round {
  readonly #parts: Parts;
  readonly #held: Held;
  readonly #stopAt: number;
  readonly #depth: Depth;
  #marker: Marker;

  constructor(parts: Parts, held: Held, stopAt: number, depth: Depth) {
    this.#parts = parts;
    this.#held = held;
    this.#stopAt = stopAt;
    this.#depth = depth;
    this.#marker = held.marker;
  }

  async run(): Promise<Swept> {
    const { client, names, indices } = this.#parts;
    await client.indices.refresh({ index: names.receipts, ignore_unavailable: true });
    // Loaded before the watches: one that is removed meanwhile is left to the next time.
    const removed = await removedWatches(client, indices.watches, MOST_WATCHES);
    // Loaded while the marker is held: files that are marked as told now are told to these watches.
    const watches = await listWatches(client, indices.watches, MOST_WATCHES, null);
    await this.#dropRemoved(watches, removed);
    await this.#copy(watches);
    const isNew = ({ incarnation }: KeptWatch) => !this.#marker.known.includes(incarnation);
    if (!(await this.#catchUp(watches.filter(isNew)))) return 'out of time';
    await this.#keep({ known: watches.map(({ incarnation }) => incarnation) });
    if (!(await this.#goOn(watches))) return 'out of time';
    return (await sendMatches(this.#parts, watches, this.#stopAt)) ? 'done' : 'out of time';
  }

  async release(): Promise<void> {
    await this.#held.keep({ ...this.#marker, heldUntil: 0 });
  }

  /** Deletes the matches of watches that were removed or changed, and then what is left of these watches. */
  async #dropRemoved(watches: readonly KeptWatch[], removed: readonly Removed[]): Promise<void> {
    const { client, indices } = this.#parts;
    const present = new Set(watches.map(({ incarnation }) => incarnation));
    const [known, former] = partition(this.#marker.known, (incarnation) => present.has(incarnation));
    await dropMatches(this.#parts, former);
    if (former.length > 0) await this.#keep({ known });
    for (const { name, ...condition } of removed) {
      if (!(await dropCopy(this.#parts, name))) continue;
      await client.delete({ index: indices.watches, id: name, ...condition, refresh: true }, { ignore: [404, 409] });
    }
  }

  async #copy(watches: readonly KeptWatch[]): Promise<void> {
    const { copied = [] } = this.#marker;
    const now = await copyWatches(this.#parts, watches, copied);
    if (now.join() !== copied.join()) await this.#keep({ copied: now });
  }

  async #keep(changes: Partial<Marker>): Promise<void> {
    this.#marker = { ...this.#marker, ...changes };
    await this.#held.keep(this.#marker);
  }

  /** Shows new watches the files that were told to the others while they were made. */
  async #catchUp(watches: readonly KeptWatch[]): Promise<boolean> {
    if (watches.length === 0) return true;
    const from = before(earliest(watches), LATENESS);
    return this.#eachPage(from, async ({ all }) => this.#find(watches, all));
  }

  /** Shows all watches the files that they have not been told of. */
  async #goOn(watches: readonly KeptWatch[]): Promise<boolean> {
    if (watches.length === 0) return true;
    // What was indexed before the first watch was made concerns none of them.
    const { seenTo, sureTo } = this.#marker;
    const isQuick = this.#depth === 'quick';
    const from = latest((isQuick ? seenTo : sureTo) ?? '', earliest(watches));
    const isDone = await this.#eachPage(before(from, isQuick ? USUAL_LATENESS : LATENESS), async ({ files, all }) => {
      if (!(await this.#find(watches, files, true))) return false;
      const last = all.at(-1)?.indexedAt ?? '';
      this.#marker = { ...this.#marker, seenTo: latest(this.#marker.seenTo ?? '', last) || null };
      return true;
    });
    if (isDone && !isQuick) this.#marker = { ...this.#marker, sureTo: this.#marker.seenTo };
    return isDone;
  }

  async #find(watches: readonly KeptWatch[], files: SeenPage['files'], isTold = false): Promise<boolean> {
    for (let at = 0; at < files.length; at += TOGETHER) {
      if (this.#isLate()) return false;
      const some = files.slice(at, at + TOGETHER);
      await findMatches(this.#parts, watches, some);
      if (isTold) await markTold(this.#parts, some);
    }
    return true;
  }

  /** @returns false when time ran out */
  async #eachPage(from: string, see: (page: SeenPage) => Promise<boolean>): Promise<boolean> {
    let after: SeenPage['next'] = null;
    do {
      if (this.#isLate()) return false;
      const page: SeenPage = await seenFiles(this.#parts, from, after);
      if (!(await see(page))) return false;
      after = page.next;
    } while (after !== null);
    return true;
  }

  #isLate(): boolean {
    return this.#parts.clock() >= this.#stopAt;
  }
}

function earliest(watches: readonly KeptWatch[]): string {
  return watches.map(({ createdAt }) => createdAt).reduce((one, other) => (one < other ? one : other));
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

function partition<T>(all: readonly T[], isFirst: (each: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}

function before(moment: string, lateness: number): string {
  return new Date(Date.parse(moment) - lateness).toISOString();
}
