import type { ListedObject, ReceiptFacts } from '../../../functions/operate/reconcile/merge.ts';
import type { FetchPage } from '../../../functions/operate/reconcile/pages.ts';
import { compareRanges, rangesOf, together } from '../../../functions/operate/reconcile/ranges.ts';
import { reconcile } from '../../../functions/operate/reconcile/reconcile.ts';
import type { World } from '../../../functions/operate/reconcile/world.ts';
import type { KeyRange } from '../../../functions/operate/requests.ts';
import { GENERATION, NOW, UPLOADED } from './simulated-world.ts';

// A process of its own: prints what reconciling many keys has found, and the most memory that it took. Arguments:
// how many keys instead of 250,000, and in how many ranges side by side.

const [KEYS = 250_000, RANGES = 1] = process.argv.slice(2).map(Number);
const PAGE = 1_000;
const uploadedAt = new Date(UPLOADED).toISOString();

const TITLE = 'a-long-title-of-an-article-'.repeat(3);
const keyOf = (file: number) => `newsroom/archive/${String(file).padStart(8, '0')}-${TITLE}.json`;
const fileOf = (key: string) => Number(key.slice('newsroom/archive/'.length, 'newsroom/archive/'.length + 8));

/** Pages made of numbers: nothing but what is being worked on is in memory. */
function pages<Item extends { key: string }>(make: (file: number, key: string) => Item | null): FetchPage<Item> {
  return async (after) => {
    mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
    const items: Item[] = [];
    let file = after === null ? 0 : fileOf(after) + 1;
    for (; file < KEYS && items.length < PAGE; file++) {
      const item = make(file, keyOf(file));
      if (item) items.push(item);
    }
    return { items, isLast: file >= KEYS };
  };
}

const object = (file: number, key: string): ListedObject | null =>
  file % 1_000 === 5 ? null : { key, etag: `etag-${file}`, uploadedAt: UPLOADED };
const receipt = (file: number, key: string): ReceiptFacts | null =>
  file % 1_000 === 6
    ? null
    : {
        key,
        status: 'indexed',
        claim: UPLOADED,
        articles: 1,
        etag: file % 1_000 === 7 ? 'older' : `etag-${file}`,
        uploadedAt,
        indexedAt: uploadedAt,
        generations: [GENERATION],
      };
const count = (_: number, key: string) => ({ key, articles: 1 });

let queued = 0;
/** Looked at for each page: the system's own figure begins with what the process had that this one was forked from. */
let mostBytes = 0;
const world: World = {
  objects: pages(object),
  receipts: pages(receipt),
  articles: pages(count),
  generation: GENERATION,
  receiptsNow: async (keys) => keys.flatMap((key) => receipt(fileOf(key), key) ?? []),
  articlesNow: async (keys) => keys.map((key) => ({ key, articles: 1 })),
  isQueueBusy: async () => false,
  oldestInQueue: async () => NOW,
  room: async () => true,
  queue: async (keys) => {
    queued += keys.length;
  },
  settle: async () => undefined,
  now: () => NOW,
};

const ends = Array.from({ length: RANGES - 1 }, (_, at) => keyOf(Math.floor(((at + 1) * KEYS) / RANGES)));
const part = (range: KeyRange) => reconcile(world, { ...range, repair: true, until: Number.POSITIVE_INFINITY });
const startedAt = process.cpuUsage();
const { ranges } = await compareRanges(rangesOf(ends), part, () => false);
const { user, system } = process.cpuUsage(startedAt);
const mebibytes = Math.round(mostBytes / 2 ** 20);
const cpuSeconds = Math.round((user + system) / 1_000_000);
console.log(JSON.stringify({ counts: together(ranges), queued, mebibytes, cpuSeconds }));
