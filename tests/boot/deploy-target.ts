import { join } from 'node:path';
import { preparePython } from '../../local/parts/python.ts';
import { freePorts } from '../../local/processes/ports.ts';
import { startEmulator } from '../../local/servers/emulator.ts';
import { bootstrap, type Target } from './deploy-app.ts';
import { sharedOpenSearch } from './shared-opensearch.ts';
import { TEST_FOLDER } from './test-folder.ts';

export interface DeployTarget extends Target {
  /** Base URL of the OpenSearch. */
  opensearch: string;
  stop(): Promise<void>;
}

/** Starts an emulator that stacks can be deployed into. */
export async function startTarget(): Promise<DeployTarget> {
  const opensearch = await sharedOpenSearch();
  const folder = join(TEST_FOLDER, 'stack', 'emulator');
  const { aws: port } = await freePorts();
  const python = await preparePython();
  const emulator = await startEmulator({ folder, port, python, opensearch: opensearch.url, persist: false });
  const target = { folder: join(TEST_FOLDER, 'deploy'), aws: emulator.url, opensearch: opensearch.url };
  await bootstrap(target);
  const stop = async () => {
    await emulator.stop();
    await opensearch.release();
  };
  return { ...target, stop };
}
