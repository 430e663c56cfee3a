import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Outputs } from '../../local/deploy/cdk.ts';
import { preparePython } from '../../local/parts/python.ts';
import { freePorts } from '../../local/processes/ports.ts';
import { certificateOf, startEmulator } from '../../local/servers/emulator.ts';
import { bootstrap, deployApp } from './deploy-app.ts';
import { sharedOpenSearch } from './shared-opensearch.ts';
import { TEST_FOLDER } from './test-folder.ts';

export interface EnforcedStack {
  /** Base URL of the emulator, which speaks TLS; this process trusts it. */
  aws: string;
  /** Base URL of the search API. */
  api: string;
  outputs: Outputs;
  /** Where the password of the API is. */
  accessSecret: string;
  stop(): Promise<void>;
}

/** Deploys the app, closed by a password, where every request must be allowed by a policy, as on AWS. */
export async function startEnforcedStack(): Promise<EnforcedStack> {
  const opensearch = await sharedOpenSearch();
  const folder = join(TEST_FOLDER, 'stack', 'emulator');
  const { aws: port } = await freePorts();
  const python = await preparePython();
  const emulator = await startEmulator({
    folder,
    port,
    python,
    opensearch: opensearch.url,
    persist: false,
    enforceIam: true,
  });
  const certificate = certificateOf(folder);
  setDefaultCACertificates([...getCACertificates(), await readFile(certificate, 'utf8')]);
  const target = { folder: join(TEST_FOLDER, 'deploy'), aws: emulator.url, certificate };
  await bootstrap(target);
  const { AccessSecret = '', ...outputs } = await deployApp(target);
  return {
    aws: emulator.url,
    api: apiAddress(emulator.url, outputs),
    outputs,
    accessSecret: AccessSecret,
    stop: async () => {
      await emulator.stop();
      await opensearch.release();
    },
  };
}

/** The emulator serves each API below a path of its own. */
export function apiAddress(aws: string, { ApiUrl }: Outputs): string {
  return `${aws}/_aws/execute-api/${/^https?:\/\/([a-z0-9]+)\./.exec(ApiUrl)?.[1]}`;
}
