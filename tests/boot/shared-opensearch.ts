import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenSearchVersion } from '../../local/parts/opensearch.ts';
import { preparePython } from '../../local/parts/python.ts';
import { freePorts } from '../../local/processes/ports.ts';
import { startOpenSearch } from '../../local/servers/opensearch.ts';
import { guardTestFolder, TEST_FOLDER } from './test-folder.ts';

interface RunningOpenSearch {
  url: string;
  stop(): Promise<void>;
}

interface Shared {
  users: number;
  server: Promise<RunningOpenSearch>;
}

/** Each project loads its set-up on its own; only the process is common to them. */
const common = globalThis as typeof globalThis & { sharedOpenSearch?: Shared };

export interface OpenSearchLease {
  url: string;
  release(): Promise<void>;
}

/** The one OpenSearch of this test run, booted for the first who asks; the last to release it stops it. */
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

async function boot(): Promise<RunningOpenSearch> {
  const folder = join(TEST_FOLDER, 'opensearch');
  await mkdir(folder, { recursive: true });
  await guardTestFolder();
  const tell = (line: string) => console.log(line);
  const python = await preparePython(tell);
  const { opensearch: port, transport: transportPort } = await freePorts();
  // Tried with a newer version before a domain is upgraded to it.
  const version = process.env['ARTICLES_TEST_OPENSEARCH'] as OpenSearchVersion | undefined;
  return startOpenSearch({ folder, port, transportPort, python, version, quickBoot: true, tell });
}
