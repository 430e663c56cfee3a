import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePorts } from '../../local/processes/ports.ts';
import { stopEverything } from '../../local/processes/servers.ts';
import { startStack } from '../../local/stack.ts';
import { guardTestFolder, TEST_FOLDER } from './test-folder.ts';

/** Deploys the app for the suites in the browser: what they count must not be mixed with the articles of others. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(TEST_FOLDER, 'browser');
  await mkdir(folder, { recursive: true });
  await guardTestFolder();
  try {
    const stack = await startStack({ folder, ports: await freePorts(), persist: false, tell: () => undefined });
    project.provide('stack', stack.addresses);
    return () => stack.stop();
  } catch (error) {
    await stopEverything();
    throw error;
  }
}
