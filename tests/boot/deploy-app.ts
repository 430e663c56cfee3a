import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleFunctions } from '../../infra/bundle/bundle.ts';
import { cdk, type Outputs, STACK } from '../../local/deploy/cdk.ts';
import { TEST_FOLDER } from './test-folder.ts';

export interface Target {
  /** For what the CDK writes. */
  folder: string;
  /** Base URL of the emulator. */
  aws: string;
  /** File of the emulator's certificate, where it speaks TLS. */
  certificate?: string;
}

/** What every deployment into an emulator says. */
const SETTINGS = ['engineScheme=http', 'maximumConcurrency=3'];
/** Below the project's folder, where the CDK starts it. */
const APP = 'tests/boot/bundled-app.ts';
/** Made once for all deployments of a process, which is one file of tests. */
const BUNDLES = join(TEST_FOLDER, 'bundles');

export async function bootstrap({ folder, aws, certificate }: Target): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cdk(['bootstrap', 'aws://000000000000/us-east-1'], folder, aws, certificate);
}

/** Runs `cdk deploy`, or another command, for one stack with the given settings, as a user would. */
export async function deployApp(target: Target, settings: readonly string[] = [], stack = STACK) {
  const file = join(target.folder, `${stack}.json`);
  const options = ['--require-approval', 'never', '--method=direct', '--outputs-file', file];
  await runCdk(target, ['deploy', stack, ...options], settings, stack);
  return JSON.parse(await readFile(file, 'utf8'))[stack] as Outputs & { AccessSecret?: string };
}

export async function destroyApp(target: Target, stack: string): Promise<void> {
  await runCdk(target, ['destroy', stack, '--force'], [], stack);
}

async function runCdk(target: Target, args: string[], settings: readonly string[], stack: string): Promise<void> {
  const { folder, aws, certificate } = target;
  if (!existsSync(BUNDLES)) await bundleFunctions(BUNDLES);
  const app = ['--app', `"${process.execPath}" ${APP}`, '--output', join(folder, `${stack}.out`)];
  const context = [...SETTINGS, ...settings, `stackName=${stack}`, `bundles=${BUNDLES}`];
  await cdk([...args, ...app, ...context.flatMap((setting) => ['-c', setting])], folder, aws, certificate);
}
