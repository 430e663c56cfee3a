import { describe, expect, inject, it } from 'vitest';
import { BOMBS } from '../../bench/hostile/bombs.ts';
import type { Receipt } from '../../functions/engine/receipt.ts';
import { drop, found, get } from '../stack/front-door.ts';

const { opensearch } = inject('stack');
const INNOCENTS = 20;
const MOST_HEAP_PERCENT = 95;
const PATIENCE = { timeout: 600_000, interval: 1_000 };
const MEGABYTE = 1_000_000;

/** Files by the harm that they do, and the code of the rejection with which each ends; null where it is an article. */
const HARMFUL: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'very many positions without an article': {
    'JSON of empty objects': 'too_large',
    'JSON of empty lists': null,
    'CSV of empty cells': 'no_text',
    'JSON of nested lists': 'too_large',
    'RSS of empty elements': 'record_too_long',
  },
  'very many values in memory': {
    'JSON in one line of empty objects': 'not_an_object',
    'RSS of attributes': null,
    'HTML of attributes': null,
    'RSS of nested elements': 'nested_too_deep',
    'HTML of nested elements': 'no_text',
  },
  'very large buffers': {
    'PDF of a long stream': 'parser_memory',
    'PDF of many instructions': 'parser_timeout',
    'ZIP of many files': 'empty',
    'xz of one letter': 'expands_too_far',
    'bzip2 of empty streams': 'empty',
  },
  'rules that might take long': { '[(': null, 'and ': null, ', ': null, 'By A ': null, '<a@b> ': null },
};

const FILES = Object.values(HARMFUL).flatMap((files) =>
  Object.entries(files).map(([name, ends], at) => ({ key: `variants/${at}-${keyOf(name)}`, name, ends })),
);

function keyOf(name: string): string {
  return BOMBS.find((bomb) => bomb.name === name)?.key ?? 'author.json';
}

/** The content of a named file; any other name is a text that is repeated as an author. */
function contentOf(name: string): Uint8Array | string {
  const bomb = BOMBS.find((each) => each.name === name);
  return (
    bomb?.content() ??
    JSON.stringify({ title: 'Harmful', text: 'It sails again.', author: name.repeat(MEGABYTE / name.length) })
  );
}

async function heapPercent(): Promise<number> {
  const answer = await fetch(`${opensearch}/_nodes/stats/jvm`);
  const { nodes } = (await answer.json()) as { nodes: Record<string, { jvm: { mem: { heap_used_percent: number } } }> };
  return Math.max(...Object.values(nodes).map(({ jvm }) => jvm.mem.heap_used_percent));
}

/** How a file ended: with the code of its first rejection, null where it has none; undefined where it is still read. */
async function end(key: string): Promise<string | null | undefined> {
  const { status, body } = await get(`/objects?key=${encodeURIComponent(key)}`);
  const receipt = body as Receipt;
  if (status !== 200 || receipt.status === 'pending') return undefined;
  return receipt.rejected[0]?.code ?? null;
}

describe(`${FILES.length} harmful files at once, of four kinds`, () => {
  it('end as expected, and the files beside them are searchable before that', { timeout: 1_000_000 }, async () => {
    const innocents = Array.from({ length: INNOCENTS }, (_, place) => `innocent/${place}.md`);
    const contents = FILES.map(({ key, name }) => ({ key, content: contentOf(name) }));
    const ends = async () =>
      Object.fromEntries(await Promise.all(FILES.map(async ({ key, name }) => [name, await end(key)])));
    const begun = performance.now();
    await Promise.all([
      ...contents.map(({ key, content }) => drop(key, content)),
      ...innocents.map((key) => drop(key, `# Innocent potoroo\n\nIt is in ${key}.\n`)),
    ]);
    await found({ q: 'potoroo' }, INNOCENTS, PATIENCE.timeout);
    const stillRead = Object.values(await ends()).filter((code) => code === undefined);
    const milliseconds = Math.round(performance.now() - begun);
    await expect.poll(async () => Object.values(await ends()).includes(undefined), PATIENCE).toBe(false);
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(
      `${INNOCENTS} innocent files were searchable after ${milliseconds} ms, the others read after ${seconds} s.`,
    );
    expect(await ends()).toEqual(Object.fromEntries(FILES.map(({ name, ends }) => [name, ends])));
    expect(stillRead).not.toEqual([]);
    expect(await heapPercent()).toBeLessThan(MOST_HEAP_PERCENT);
  });
});
