import { SetupFailure } from './failure.ts';
import { announce, closeInstance, instance, openInstance } from './instance.ts';
import { fixedPorts } from './ports.ts';
import { stopEverything } from './processes.ts';
import { step, type Tell } from './progress.ts';
import { uploadSeeds } from './seed-upload.ts';
import { type Stack, type StackAddresses, startStack } from './stack.ts';

/** Runs the stack until it is asked to stop. @returns the exit code */
export async function runStack(tell: Tell): Promise<number> {
  const asked = stopSignal();
  const work = boot(tell);
  const stack = await Promise.race([work, asked]);
  if (stack === 'stop') return end(tell, false, 130);
  if (stack instanceof SetupFailure) {
    tell(`\n${stack.message}`);
    return end(tell, false, 1);
  }
  const ended = await Promise.race([asked, ...stack.servers.map(({ name, ended }) => ended.then(() => name))]);
  if (ended !== 'stop')
    tell(`\n${ended} has ended by itself; its log is below ${instance.folder}. Run npm start again.`);
  return end(tell, ended === 'stop', ended === 'stop' ? 0 : 1);
}

/** Everything up to the first search; a failure that a person can do something about is answered, not thrown. */
async function boot(tell: Tell): Promise<Stack | SetupFailure> {
  try {
    await openInstance();
    const ports = await fixedPorts(process.env);
    const { OPENSEARCH_URL: opensearch, AWS_ENDPOINT_URL: aws } = process.env;
    const stack = await startStack({ folder: instance.folder, ports, opensearch, aws, persist: true, tell });
    const { files, articles, rejected } = await step(tell, 'Sample articles', () => uploadSeeds(stack.addresses));
    for (const { key, reason } of rejected) tell(`    ${key} was rejected: ${reason}`);
    await announce(stack.addresses);
    tell(welcome(stack.addresses, files, articles));
    return stack;
  } catch (error) {
    if (error instanceof SetupFailure) return error;
    throw error;
  }
}

async function end(tell: Tell, clean: boolean, exitCode: number): Promise<number> {
  tell('\nStopping …');
  await stopEverything();
  await closeInstance(clean);
  tell('Stopped; nothing is left running.');
  return exitCode;
}

function stopSignal(): Promise<'stop'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'));
  });
}

function welcome({ api, bucket, aws }: StackAddresses, files: number, articles: number): string {
  return `
Article Search is running: ${articles} articles from ${files} files of seeds/ are searchable.

  Search    curl "${api}/search?q=lavrov"
  A file    curl "${api}/objects?key=kerry-and-lavrov-meet-on-ukraine.md"
  Upload    AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test aws --endpoint-url ${aws} s3 cp FILE s3://${bucket}/
  Addresses .local/stack.json
  Stop      Ctrl-C, or npm stop
`;
}
