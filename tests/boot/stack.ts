import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePorts } from '../../local/processes/ports.ts';
import { stopEverything } from '../../local/processes/servers.ts';
import { type StackAddresses, startStack } from '../../local/stack.ts';
import { sharedOpenSearch } from './shared-opensearch.ts';
import { TEST_FOLDER } from './test-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The deployed stack of this test run. */
    stack: StackAddresses;
    /** Where its servers keep what they have. */
    stackFolder: string;
  }
}

/** Deploys the app into an emulator of its own, in front of the test run's OpenSearch. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const opensearch = await sharedOpenSearch();
  const folder = join(TEST_FOLDER, 'stack');
  try {
    const stack = await startStack({
      folder,
      ports: await freePorts(),
      opensearch: opensearch.url,
      persist: false,
      tell: () => undefined,
    });
    project.provide('stack', stack.addresses);
    project.provide('stackFolder', folder);
    return async () => {
      await stack.stop();
      await opensearch.release();
    };
  } catch (error) {
    await stopEverything();
    await opensearch.release();
    throw error;
  }
}
