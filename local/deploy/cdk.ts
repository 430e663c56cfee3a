import { join } from 'node:path';
import { emulatedAws } from '../environment.ts';
import { SetupFailure } from '../failure.ts';
import { run } from '../processes/command.ts';

/** What the stack tells about itself. */
export interface Outputs {
  BucketName: string;
  QueueUrl: string;
  DeadLetterQueueUrl: string;
  OperateFunction: string;
  ApiUrl: string;
}

export const STACK = 'ArticleSearch';
const PROJECT = join(import.meta.dirname, '..', '..');
/** A custom resource that can't load would make it wait for an hour. */
const PATIENCE = 300_000;

/**
 * Runs the project's CDK command line against the emulator.
 * @param folder its home
 * @param certificate file of the emulator's certificate, where it speaks TLS
 */
export async function cdk(words: readonly string[], folder: string, aws: string, certificate?: string): Promise<void> {
  const program = join(PROJECT, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const { code, output } = await run(process.execPath, [program, ...words, '--no-notices', '--no-version-reporting'], {
    environment: { ...cdkEnvironment(folder, aws), ...(certificate && { AWS_CA_BUNDLE: certificate }) },
    patience: PATIENCE,
    folder: PROJECT,
    record: join(folder, `cdk-${words[0]}`),
  });
  if (code !== 0)
    throw new SetupFailure(
      `cdk ${words[0]} failed. If infra/ or functions/ were changed, look there. It said:\n${output.slice(-3000)}`,
    );
}

/** The user's own home may hold settings for the CDK, and what it remembers of real accounts. */
function cdkEnvironment(home: string, aws: string): Record<string, string> {
  return { ...emulatedAws(process.env, aws), HOME: home, CDK_HOME: home, CDK_DISABLE_VERSION_CHECK: '1', CI: 'true' };
}
