import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REGION } from '../environment.ts';
import { SetupFailure } from '../failure.ts';
import { cdk, type Outputs, STACK } from './cdk.ts';

/** The account id of the emulator. */
const ACCOUNT = '000000000000';
/** Settings of the local stack only: everybody on this machine may search and see receipts, and OpenSearch uses plain HTTP. */
const SETTINGS = ['access=public', 'receipts=true', 'engineScheme=http', 'maximumConcurrency=3', 'watches=write'];

/**
 * Deploys the project's app into the emulator with `cdk deploy`. If the same template is already deployed, it returns the
 * outputs at once: the template names assets by a digest of their content.
 * @param folder for the synthesised app, the bundles and a record of the last deployment
 */
export async function deploy(folder: string, aws: string): Promise<Outputs> {
  await mkdir(folder, { recursive: true });
  const assembly = join(folder, 'cdk.out');
  const recordFile = join(folder, 'deployed.json');
  const record = await readRecord(recordFile);
  const bootstrap = record ? null : cdk(['bootstrap', `aws://${ACCOUNT}/${REGION}`], folder, aws);
  await Promise.all([bootstrap, synthesise(assembly, folder, aws)]);
  const template = await readFile(join(assembly, `${STACK}.template.json`));
  const version = createHash('sha256').update(template).digest('hex');
  if (record?.version === version) return record.outputs;
  const outputs = await deployAssembly(assembly, folder, aws);
  await writeFile(recordFile, JSON.stringify({ version, outputs }));
  return outputs;
}

async function synthesise(assembly: string, folder: string, aws: string): Promise<void> {
  const app = `"${process.execPath}" infra/app.ts`;
  const context = [...SETTINGS, `bundles=${join(folder, 'bundles')}`].flatMap((setting) => ['-c', setting]);
  await cdk(['synth', STACK, '--quiet', '--app', app, '--output', assembly, ...context], folder, aws);
}

async function deployAssembly(assembly: string, folder: string, aws: string): Promise<Outputs> {
  const file = join(folder, 'outputs.json');
  const options = ['--require-approval', 'never', '--method=direct', '--outputs-file', file];
  await cdk(['deploy', STACK, '--app', assembly, ...options], folder, aws);
  const outputs = JSON.parse(await readFile(file, 'utf8')) as Record<string, Outputs | undefined>;
  const own = outputs[STACK];
  if (!own) throw new SetupFailure(`The deployed stack has no outputs in ${file}.`);
  return own;
}

async function readRecord(file: string): Promise<{ version: string; outputs: Outputs } | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}
