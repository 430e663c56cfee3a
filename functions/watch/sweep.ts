import { listWatches } from '../search/watches/kept/queries.ts';
import type { KeptWatch } from '../search/watches/watch-store.ts';
import { findMatches } from './find-matches.ts';
import { type Held, holdMarker, type Marker } from './marker.ts';
import type { Parts } from './parts.ts';
import { markTold, type SeenPage, seenFiles } from './receipts.ts';
import { sendMatches } from './send-matches.ts';

const MOST_WATCHES = 2_000;
/**
 * Milliseconds by which a receipt may become visible later than the time that stands in it: longer than any pass of the index
 * function.
 */
const LATENESS = 15 * 60_000;
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
  if ((await listWatches(client, indices.watches, 1, null)).length === 0) return 'no watches';
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
    // Loaded while the marker is held: files that are marked as told now are told to these watches.
    const watches = await listWatches(this.#parts.client, this.#parts.indices.watches, MOST_WATCHES, null);
    const isNew = ({ incarnation }: KeptWatch) => !this.#marker.known.includes(incarnation);
    if (!(await this.#catchUp(watches.filter(isNew)))) return 'out of time';
    this.#marker = { ...this.#marker, known: watches.map(({ incarnation }) => incarnation) };
    await this.#held.keep(this.#marker);
    if (!(await this.#goOn(watches))) return 'out of time';
    return (await sendMatches(this.#parts, watches, this.#stopAt)) ? 'done' : 'out of time';
  }

  async release(): Promise<void> {
    await this.#held.keep({ ...this.#marker, heldUntil: 0 });
  }

  /** Shows new watches the files that were told to the others while they were made. */
  async #catchUp(watches: readonly KeptWatch[]): Promise<boolean> {
    if (watches.length === 0) return true;
    return this.#eachPage(before(earliest(watches)), async ({ all }) => this.#find(watches, all));
  }

  /** Shows all watches the files that they have not been told of. */
  async #goOn(watches: readonly KeptWatch[]): Promise<boolean> {
    if (watches.length === 0) return true;
    return this.#eachPage(before(this.#marker.seenTo ?? earliest(watches)), async ({ files, all }) => {
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

function before(moment: string): string {
  return new Date(Date.parse(moment) - LATENESS).toISOString();
}
