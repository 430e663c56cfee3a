import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';
import type { Servers } from './servers.ts';

const run = promisify(execFile);
const CHILD = join(import.meta.dirname, 'memory-child.ts');
/** The option of Node that the index function runs with. */
const AS_DEPLOYED = ['--max-semi-space-size=8'];
const MEGABYTES = Number(process.env['BENCH_MEGABYTES'] ?? 1024);

/** Files of a gigabyte through the index function's batch, each in a process of its own. Takes many minutes. */
export async function memory(servers: Servers): Promise<Figure[]> {
  const url = await servers.opensearch();
  const figures: Figure[] = [];
  for (const kind of ['jsonl', 'warc']) {
    const { stdout } = await run(process.execPath, [...AS_DEPLOYED, CHILD, url, kind, String(MEGABYTES)], {
      maxBuffer: 1 << 24,
    });
    const { peak, half, articles, seconds } = JSON.parse(stdout) as Record<string, number>;
    figures.push({
      what: `peak memory, ${MEGABYTES} MB of ${kind} (${articles} articles, ${seconds} s)`,
      value: peak ?? Number.NaN,
      unit: 'MB',
      against: { what: 'at the half of it', value: half ?? Number.NaN },
      target: 'at most 256 MB, flat',
    });
  }
  return figures;
}
