import { join } from 'node:path';
import { emulatedAws } from '../environment.ts';
import { SetupFailure } from '../failure.ts';
import { run } from '../processes/command.ts';

/** The outputs of the stack. */
export interface Outputs {
  BucketName: string;
  QueueUrl: string;
  LongFilesQueueUrl: string;
  DeadLetterQueueUrl: string;
  OperateFunction: string;
  WatchFunction: string;
  MatchesTopic: string;
  ApiUrl: string;
  /** Settings of the deployment, as JSON. */
  Settings: string;
}

export const STACK = 'ArticleSearch';
const PROJECT = join(import.meta.dirname, '..', '..');
/** Milliseconds. Without this limit, a custom resource that can't load would block it for an hour. */
const PATIENCE = 300_000;

/**
 * Runs the project's CDK command line against the emulator.
 * @param folder used as its home folder
 * @param certificate file of the emulator's certificate, where it speaks TLS
 */
export async function cdk(args: readonly string[], folder: string, aws: string, certificate?: string): Promise<void> {
  const program = join(PROJECT, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const { code, output } = await run(process.execPath, [program, ...args, '--no-notices', '--no-version-reporting'], {
    environment: { ...cdkEnvironment(folder, aws), ...(certificate && { AWS_CA_BUNDLE: certificate }) },
    patience: PATIENCE,
    // Preparing an account needs no app. In the project's folder it would make one, and keep others from that for so long.
    folder: args[0] === 'bootstrap' ? folder : PROJECT,
    record: join(folder, `cdk-${args[0]}`),
  });
  if (code !== 0)
    throw new SetupFailure(
      `cdk ${args[0]} failed. If you changed infra/ or functions/, check your changes. Its output:\n${output.slice(-3000)}`,
    );
}

/** Returns the environment with another home folder: the user's home may have CDK settings and data of real accounts. */
function cdkEnvironment(home: string, aws: string): Record<string, string> {
  return { ...emulatedAws(process.env, aws), HOME: home, CDK_HOME: home, CDK_DISABLE_VERSION_CHECK: '1', CI: 'true' };
}
