import { hasAny, listWatches, type Removed, removedWatches } from '../search/watches/kept/queries.ts';
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
/** Files whose articles are looked up together. */
const TOGETHER = 50;
/** Milliseconds by which the marker is held longer than this invocation can take. */
const MARGIN = 5_000;

/** Whether everything was seen and sent, or another invocation is at it. */
export type Swept = 'done' | 'out of time' | 'busy' | 'no watches';

/**
 * Finds what has become searchable since the last time, keeps the matches of the watches and sends them.
 * @param endsAt when this invocation is ended, in milliseconds since 1970
 */
export async function sweep(parts: Parts, endsAt: number): Promise<Swept> {
  const { client, indices, clock } = parts;
  if (!(await hasAny(client, indices.watches))) return 'no watches';
  const held = await holdMarker(client, indices.told, clock(), endsAt + MARGIN);
  if (held === null) return 'busy';
  const round = new Round(parts, held, endsAt - MARGIN);
  try {
    return await round.run();
  } finally {
    await round.release();
  }
}

/** One sweep, by the only invocation that sweeps. */
class Round {
  readonly #parts: Parts;
  readonly #held: Held;
  readonly #stopAt: number;
  #marker: Marker;

  constructor(parts: Parts, held: Held, stopAt: number) {
    this.#parts = parts;
    this.#held = held;
    this.#stopAt = stopAt;
    this.#marker = held.marker;
  }

  async run(): Promise<Swept> {
    const { client, indices } = this.#parts;
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
    return this.#eachPage(before(earliest(watches)), async ({ all }) => this.#find(watches, all));
  }

  /** Shows all watches the files that they have not been told of. */
  async #goOn(watches: readonly KeptWatch[]): Promise<boolean> {
    if (watches.length === 0) return true;
    // What was indexed before the first watch was made concerns none of them.
    const from = latest(this.#marker.seenTo ?? '', earliest(watches));
    return this.#eachPage(before(from), async ({ files, all }) => {
      if (!(await this.#find(watches, files, true))) return false;
      const seenTo = all.at(-1)?.indexedAt ?? this.#marker.seenTo;
      this.#marker = { ...this.#marker, seenTo };
      return true;
    });
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

function before(moment: string): string {
  return new Date(Date.parse(moment) - LATENESS).toISOString();
}
