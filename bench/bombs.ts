import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { receiptId } from '../functions/article.ts';
import { INDEX_NAMES } from '../functions/engine/names.ts';
import type { Receipt } from '../functions/engine/receipt.ts';
import { BOMBS, type Bomb } from './hostile/bombs.ts';
import { bundleIndexProcess, IndexProcess, mirrorAll } from './processes/index-process.ts';
import { startObjectServer } from './processes/object-server.ts';
import type { Servers } from './processes/servers.ts';
import { atMost, type Figure } from './report/figure.ts';

/** Milliseconds of an invocation, and megabytes of the function, as they are deployed. */
const TIMEOUT = 300_000;
const MOST_MEMORY = 1_769;

/** Mirrors each hostile file with the bundled function, and shows its memory, its time and how the file ends. */
export async function bombs(servers: Servers): Promise<Figure[]> {
  const folder = join(servers.folder, 'bombs');
  const [code, bucket] = [join(folder, 'code'), join(folder, 'bucket')];
  for (const each of [code, bucket]) await mkdir(each, { recursive: true });
  await bundleIndexProcess(code);
  const opensearch = await servers.opensearch();
  const client = new Client({ node: opensearch });
  const store = await startObjectServer(bucket);
  const figures: Figure[] = [];
  for (const bomb of BOMBS) {
    await writeFile(join(bucket, bomb.key), bomb.content());
    const child = await IndexProcess.start(code, { opensearch, aws: store.url });
    const begun = performance.now();
    const { peak } = await mirrorAll(child, store, bomb.key, TIMEOUT);
    const seconds = (performance.now() - begun) / 1000;
    await child.kill();
    await rm(join(bucket, bomb.key));
    figures.push(figureOf(bomb, await receiptOf(client, bomb.key), seconds, peak));
    process.stderr.write(`  ${figures.at(-1)?.what}: ${Math.round(peak)} MB\n`);
  }
  await store.close();
  await client.close();
  return figures;
}

async function receiptOf(client: Client, key: string): Promise<Receipt> {
  const { body } = await client.get({ index: INDEX_NAMES.receipts, id: receiptId(key) });
  return body._source as Receipt;
}

function figureOf({ name }: Bomb, { status, articles, rejected }: Receipt, seconds: number, peak: number): Figure {
  const codes = [...new Set(rejected.map(({ code }) => code))].join(', ');
  const end = `${status}${codes === '' ? '' : ` (${codes})`}, ${articles} articles`;
  return {
    what: `${name}: ${end}, ${seconds.toFixed(1)} s`,
    value: peak,
    unit: 'MB',
    target: atMost(MOST_MEMORY, 'MB'),
  };
}
