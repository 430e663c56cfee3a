import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleMarkdown } from './data/sample-articles.ts';
import { bundleIndexProcess, IndexProcess, uploaded } from './processes/index-process.ts';
import { startObjectServer } from './processes/object-server.ts';
import type { Servers } from './processes/servers.ts';
import { atMost, type Figure } from './report/figure.ts';

const FILES = 500;
const BATCH = 10;
const ROUNDS = 7;
const TIMEOUT = 300_000;

/** Measures what watches cost while there are none: CPU of the index function where they may be made, and where they are off. */
export async function unwatched(servers: Servers): Promise<Figure[]> {
  const opensearch = await servers.opensearch();
  const [bucket, code] = [join(servers.folder, 'unwatched'), join(servers.folder, 'unwatched-index')];
  await mkdir(bucket, { recursive: true });
  for (let file = 0; file < FILES; file++) await writeFile(join(bucket, `${file}.md`), sampleMarkdown(file));
  await bundleIndexProcess(code);
  const s3 = await startObjectServer(bucket);
  const start = (watches: boolean) => IndexProcess.start(code, { opensearch, aws: s3.url, watches });
  const [on, off] = [await start(true), await start(false)];
  try {
    await alternate(on, off);
    const rounds: { on: number; off: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await alternate(on, off));
    return [
      {
        what: `one article a file, ${BATCH} files at once, without watches (CPU)`,
        value: rounds.map((round) => round.on),
        unit: 'ms a batch',
        against: { what: 'where watches are off', value: rounds.map((round) => round.off) },
        target: atMost(1.03, 'x'),
      },
      { what: 'messages that no watch was told by', value: s3.messages.length, unit: '', target: atMost(0, '') },
    ];
  } finally {
    await Promise.all([on.kill(), off.kill()]);
    await s3.close();
  }
}

/** Gives each batch to both, in turns first to one and to the other. @returns milliseconds of CPU a batch */
async function alternate(on: IndexProcess, off: IndexProcess): Promise<{ on: number; off: number }> {
  const spent = { on: 0, off: 0 };
  const batches = FILES / BATCH;
  for (let batch = 0; batch < batches; batch++) {
    const files = Array.from({ length: BATCH }, (_, file) => uploaded(`${batch * BATCH + file}.md`));
    const turns = [['on', on] as const, ['off', off] as const];
    for (const [which, own] of batch % 2 === 0 ? turns : turns.toReversed())
      spent[which] += (await own.invoke(files, TIMEOUT)).cpu;
  }
  return { on: spent.on / batches, off: spent.off / batches };
}
