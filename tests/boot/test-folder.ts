import { rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { processName, stopLeftover } from '../../local/processes/process-record.ts';

const LOCAL = join(import.meta.dirname, '..', '..', '.local');
const RECORDS = [
  'opensearch/process',
  'stack/emulator/process',
  'browser/opensearch/process',
  'browser/emulator/process',
];

/** Everything a test run leaves on the disk while it runs. */
export const TEST_FOLDER = join(LOCAL, `test-${process.pid}`);

/** Makes sure that the folder is gone when this process is, and that a signal ends it in an orderly way. */
export async function guardTestFolder(): Promise<void> {
  process.on('exit', () => rmSync(TEST_FOLDER, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  await removeAbandoned();
}

/** Ends and removes what test runs have left that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(LOCAL)) {
    const pid = Number(/^test-(\d+)$/.exec(name)?.[1]);
    if (!pid || (await processName(pid)) !== null) continue;
    for (const record of RECORDS) await stopLeftover(join(LOCAL, name, record));
    await rm(join(LOCAL, name), { recursive: true, force: true });
  }
}
