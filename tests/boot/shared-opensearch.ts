import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startOpenSearch } from '../../local/opensearch.ts';
import { preparePython } from '../../local/parts/python.ts';
import { freePorts } from '../../local/ports.ts';
import { stopEverything } from '../../local/processes.ts';

/** Everything a test run leaves on the disk while it runs. */
export const TEST_FOLDER = join(import.meta.dirname, '..', '..', '.local', `test-${process.pid}`);

interface Shared {
  users: number;
  server: Promise<{ url: string; stop(): Promise<void> }>;
}

/** Each project loads its set-up on its own; only the process is common to them. */
const common = globalThis as typeof globalThis & { sharedOpenSearch?: Shared };

export interface OpenSearchLease {
  url: string;
  release(): Promise<void>;
}

/** The one OpenSearch of this test run, booted for the first who asks. */
export async function sharedOpenSearch(): Promise<OpenSearchLease> {
  common.sharedOpenSearch ??= { users: 0, server: boot() };
  const shared = common.sharedOpenSearch;
  shared.users++;
  const { url, stop } = await shared.server;
  const release = async () => {
    shared.users--;
    if (shared.users > 0) return;
    await stop();
    await rm(TEST_FOLDER, { recursive: true, force: true });
  };
  return { url, release };
}

async function boot(): Promise<{ url: string; stop(): Promise<void> }> {
  stopOnSignals();
  const folder = join(TEST_FOLDER, 'opensearch');
  await mkdir(folder, { recursive: true });
  const python = await preparePython();
  const { opensearch: port, transport: transportPort } = await freePorts();
  return startOpenSearch({ folder, port, transportPort, python });
}

function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stopEverything());
}
