import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emulatedAws } from './environment.ts';
import { SetupFailure } from './failure.ts';
import { run } from './processes.ts';

/** What the stack tells about itself. */
export interface Outputs {
  BucketName: string;
  QueueUrl: string;
  DeadLetterQueueUrl: string;
  ApiUrl: string;
}

const PROJECT = join(import.meta.dirname, '..');
const STACK = 'ArticleSearch';
const SYNTH_PATIENCE = 120_000;
const DEPLOY_PATIENCE = 300_000;
/** What only the local stack says: everyone on this machine may search and see receipts, and its OpenSearch speaks plain http. */
const SETTINGS = ['access=public', 'receipts=true', 'engineScheme=http', 'maximumConcurrency=3'];

/**
 * Deploys the project's own app into the emulator with the ordinary `cdk deploy`. Where the same template is deployed
 * already, its outputs are answered at once.
 * @param folder for the synthesised app, the bundles and a note of what is deployed
 */
export async function deploy(folder: string, aws: string): Promise<Outputs> {
  await mkdir(folder, { recursive: true });
  const assembly = join(folder, 'cdk.out');
  await synthesise(assembly, join(folder, 'bundles'), aws);
  const version = createHash('sha256')
    .update(await readFile(join(assembly, `${STACK}.template.json`)))
    .digest('hex');
  const noteFile = join(folder, 'deployed.json');
  const note = await readNote(noteFile);
  if (note?.version === version) return note.outputs;
  const outputs = await deployAssembly(assembly, join(folder, 'outputs.json'), aws);
  await writeFile(noteFile, JSON.stringify({ version, outputs }));
  return outputs;
}

async function synthesise(assembly: string, bundles: string, aws: string): Promise<void> {
  const context = [...SETTINGS, `bundles=${bundles}`].flatMap((setting) => ['-c', setting]);
  await cdk(['synth', '--quiet', '--output', assembly, ...context], aws, SYNTH_PATIENCE);
}

async function deployAssembly(assembly: string, outputsFile: string, aws: string): Promise<Outputs> {
  await cdk(['bootstrap', '--app', assembly], aws, DEPLOY_PATIENCE);
  const options = ['--require-approval', 'never', '--method=direct', '--outputs-file', outputsFile];
  await cdk(['deploy', STACK, '--app', assembly, ...options], aws, DEPLOY_PATIENCE);
  const outputs = JSON.parse(await readFile(outputsFile, 'utf8')) as Record<string, Outputs | undefined>;
  const own = outputs[STACK];
  if (!own) throw new SetupFailure(`The deployed stack has no outputs in ${outputsFile}.`);
  return own;
}

async function cdk(words: readonly string[], aws: string, patience: number): Promise<void> {
  const program = join(PROJECT, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const environment = { ...emulatedAws(process.env, aws), CDK_DISABLE_VERSION_CHECK: '1', CI: 'true' };
  const { code, output } = await run(
    process.execPath,
    [program, ...words, '--no-notices', '--no-version-reporting'],
    environment,
    patience,
    PROJECT,
  );
  if (code !== 0) throw new SetupFailure(`cdk ${words[0]} failed. It said:\n${output.slice(-3000)}`);
}

async function readNote(file: string): Promise<{ version: string; outputs: Outputs } | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}
