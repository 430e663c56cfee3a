import { describe, expect, inject, it } from 'vitest';
import { BOMBS } from '../../bench/hostile/bombs.ts';
import type { Receipt } from '../../functions/engine/receipt.ts';
import { drop, found, receipt, search } from './front-door.ts';

const { opensearch } = inject('stack');
const INNOCENTS = 20;
/** Milliseconds until they are searchable: some 3,000 on an idle machine, with or without harmful files beside them. */
const MOST_MILLISECONDS = 30_000;
const MOST_HEAP_PERCENT = 95;
const BRACKETS = JSON.stringify({ title: 'Harmful', text: 'It sails again.', author: '[('.repeat(500_000) });

/** What harms the function, and how it ends: with the reason of its rejection, or as an article. */
const HARMFUL: readonly [key: string, content: Uint8Array | string, reason: string | null][] = [
  ['objects.json.gz', contentOf('JSON of empty objects'), 'too_large'],
  ['stream.pdf', contentOf('PDF of a long stream'), 'parser_memory'],
  ['author.json', BRACKETS, null],
];

function contentOf(name: string): Uint8Array {
  const bomb = BOMBS.find((each) => each.name === name);
  if (!bomb) throw new Error(`No file is named ${name}.`);
  return bomb.content();
}

async function heapPercent(): Promise<number> {
  const answer = await fetch(`${opensearch}/_nodes/stats/jvm`);
  const { nodes } = (await answer.json()) as { nodes: Record<string, { jvm: { mem: { heap_used_percent: number } } }> };
  return Math.max(...Object.values(nodes).map(({ jvm }) => jvm.mem.heap_used_percent));
}

describe('files that are made to harm the function', () => {
  it('end with their reason, and the files beside them are searchable before that', { timeout: 120_000 }, async () => {
    const innocents = Array.from({ length: INNOCENTS }, (_, place) => `innocent/${place}.md`);
    const begun = performance.now();
    await Promise.all([
      ...HARMFUL.map(([key, content]) => drop(`harmful/${key}`, content)),
      ...innocents.map((key) => drop(key, `# Innocent bettong\n\nIt is in ${key}.\n`)),
    ]);
    await found({ q: 'bettong' }, INNOCENTS);
    const milliseconds = performance.now() - begun;
    console.log(`${INNOCENTS} files beside harmful ones were searchable after ${Math.round(milliseconds)} ms.`);
    expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
    for (const key of innocents) await receipt(key, { status: 'indexed', attempts: 1 });
    for (const [key, , code] of HARMFUL) {
      const ended: Partial<Receipt> = code === null ? { status: 'indexed' } : { status: 'rejected' };
      const { rejected } = await receipt(`harmful/${key}`, ended);
      expect(rejected).toEqual(code === null ? [] : [expect.objectContaining({ code })]);
    }
    expect(await heapPercent()).toBeLessThan(MOST_HEAP_PERCENT);
  });
});

describe('a short file', () => {
  const LINES = 500;
  const long = (place: number) =>
    Array.from({ length: LINES }, (_, line) =>
      JSON.stringify({ title: `Long ${place} ${line}`, body: 'A sentence of a long file. '.repeat(100) }),
    ).join('\n');

  it('is searchable before the long files that were dropped before it', async () => {
    const keys = Array.from({ length: 8 }, (_, place) => `long/${place}.jsonl`);
    await Promise.all(keys.map((key, place) => drop(key, long(place))));
    await drop('short.md', '# Short dibbler\n\nIt came last.\n');
    await found({ q: 'dibbler' }, 1);
    expect((await search({ q: 'title:long', pageSize: '1' })).totalResults).toBeLessThan(keys.length * LINES);
    for (const key of keys) await receipt(key, { status: 'indexed', articles: LINES });
  });
});
