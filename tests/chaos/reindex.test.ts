import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { drop, found, get, receipt, remove, type SearchAnswer } from '../stack/front-door.ts';
import { articles, start } from '../stack/operator.ts';

const STABLE = 200;
const CLIENTS = 4;
/** Milliseconds: what is dropped meanwhile waits behind files that the reindex has queued. */
const BEHIND_A_QUEUE = 300_000;

/** What clients that search all the time have seen. */
const seen = { searches: 0, wrong: [] as string[] };
let isOver = false;
let work: Promise<unknown>[] = [];

async function searchOn(): Promise<void> {
  while (!isOver) {
    const { status, body } = await get('/search?q=dugong&pageSize=1');
    const total = status === 200 ? (body as SearchAnswer).totalResults : null;
    seen.searches++;
    if (total !== STABLE) seen.wrong.push(`${new Date().toISOString()} ${status} ${total ?? JSON.stringify(body)}`);
  }
}

/** Uploads, waits until it is searchable, sees that it stays, deletes, and waits until it is gone. @returns rounds */
async function uploadOn(): Promise<number> {
  let round = 0;
  for (; !isOver; round++) {
    const key = `reindex/moving-${round}.md`;
    const word = `manatee${round}`;
    await drop(key, `# Moving ${word}\n\nText.`);
    await found({ q: word }, 1, BEHIND_A_QUEUE);
    await sleep(200);
    await found({ q: word }, 1);
    if (round % 2) continue;
    await remove(key);
    await found({ q: word }, 0, BEHIND_A_QUEUE);
  }
  return round;
}

/** Files that every search must find. */
async function dropStable(): Promise<void> {
  const files = Array.from({ length: STABLE }, (_, file) => file);
  await Promise.all(files.map((file) => drop(`reindex/${file}.md`, `# Stable dugong ${file}\n\nText.`)));
  await found({ q: 'dugong' }, STABLE);
}

afterAll(() => {
  isOver = true;
});

const generations = async () =>
  JSON.parse((await articles('status', '--json')).out).generations as { index: string; isSearched: boolean }[];

describe('a reindex while four search and one uploads and deletes', () => {
  it('that is killed half-way, and run again, ends; nobody notices', async () => {
    await dropStable();
    const [before] = await generations();
    work = Array.from({ length: CLIENTS }, searchOn);
    const uploads = uploadOn();
    const { child, ended } = await start('reindex');
    await expect.poll(async () => (await generations()).length, { timeout: 60_000 }).toBe(2);
    child.kill('SIGKILL');
    await ended;
    expect(await articles('reindex')).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^Searches use articles-\d{6}: /),
    });
    const after = await generations();
    expect(after).toHaveLength(1);
    expect(after[0]?.index).not.toBe(before?.index);
    isOver = true;
    await Promise.all(work);
    const rounds = await uploads;
    expect(seen.wrong).toEqual([]);
    console.log(`${seen.searches} searches and ${rounds} uploads during the reindex.`);
    expect(seen.searches).toBeGreaterThan(20);
    expect(rounds).toBeGreaterThan(0);
    for (let round = 1; round < rounds; round += 2) await found({ q: `manatee${round}` }, 1);
    for (let round = 0; round < rounds; round += 2) await found({ q: `manatee${round}` }, 0);
  });

  it('leaves an index that is the bucket', async () => {
    await receipt('reindex/0.md', { status: 'indexed' });
    expect((await articles('reconcile')).out).toContain('0 missing, 0 stale, 0 orphaned');
  });
});
