import { setTimeout as sleep } from 'node:timers/promises';
import { uploadSeeds } from './deploy/seed-upload.ts';
import { forgetAws } from './environment.ts';
import { explained, SetupFailure } from './failure.ts';
import { announce, claimInstance, instance, releaseInstance, state, withdraw } from './instance.ts';
import { fixedPorts, type PortName, type Ports } from './processes/ports.ts';
import { stopEverything } from './processes/servers.ts';
import { step, type Tell } from './progress.ts';
import { EMULATOR } from './servers/emulator.ts';
import { type Stack, startStack } from './stack.ts';
import { welcome } from './welcome.ts';

/** Milliseconds for clean-up after commands were killed. */
const CLEANUP_PATIENCE = 5_000;

/** Settings of the user: addresses of servers that already run, and the ports of the others. */
interface UserSettings {
  opensearch: string | undefined;
  aws: string | undefined;
  ports: Ports;
}

/** Runs the stack until it is asked to stop. @returns the exit code */
export async function runStack(tell: Tell): Promise<number> {
  const asked = stopSignal();
  const work = boot(tell).catch((error: unknown) => ({ failure: describeFailure(explained(error)) }));
  const outcome = await Promise.race([work, asked]);
  if (outcome !== 'stop' && 'servers' in outcome) return serve(outcome, asked, tell);
  if (outcome !== 'stop') tell(`\n${outcome.failure}`);
  const isClean = await end(tell);
  await Promise.race([work, sleep(CLEANUP_PATIENCE)]);
  if (isClean && outcome === 'stop') await state.keep();
  await releaseInstance();
  return outcome === 'stop' ? 130 : 1;
}

async function serve(stack: Stack, asked: Promise<'stop'>, tell: Tell): Promise<number> {
  const ended = await Promise.race([asked, ...stack.servers.map(({ name, ended }) => ended.then(() => name))]);
  if (ended !== 'stop')
    tell(`\n${ended} has stopped unexpectedly. See its log in ${instance.folder}, then run npm start again.`);
  const isClean = await end(tell);
  if (isClean && ended !== EMULATOR) await state.keep();
  await releaseInstance();
  return ended === 'stop' ? 0 : 1;
}

/** Starts the stack and uploads the sample articles. */
async function boot(tell: Tell): Promise<Stack> {
  await claimInstance();
  const settings = await readSettings(process.env);
  const { opensearch, aws, ports } = settings;
  const parameters = JSON.stringify({ ...settings, ports: { ...ports, engine: undefined, transport: undefined } });
  // The state of servers that the user runs may change between two runs, so nothing is kept for them.
  const persist = !opensearch && !aws;
  const { isKept, saved } = await state.open(parameters);
  if (isKept) await state.ready(parameters);
  if (saved !== null)
    tell(`The bucket and the index are new: the last run was killed, or had other ports. Its files are in ${saved}.`);
  const stack = await startStack({ folder: instance.folder, ports, opensearch, aws, persist, tell });
  const report = await step(tell, 'Sample articles', () => uploadSeeds(stack.addresses));
  tell(welcome(stack.addresses, report));
  if (persist) await state.ready(parameters);
  await announce(stack.addresses);
  return stack;
}

async function readSettings(environment: NodeJS.ProcessEnv): Promise<UserSettings> {
  const { OPENSEARCH_URL: opensearch, AWS_ENDPOINT_URL: aws } = environment;
  forgetAws(environment);
  const needed: PortName[] = ['api'];
  if (!aws) needed.push('aws');
  if (!opensearch) needed.push('opensearch');
  return { opensearch, aws, ports: await fixedPorts(environment, needed) };
}

/** Stops everything. @returns whether all servers stopped in time */
async function end(tell: Tell): Promise<boolean> {
  tell('\nStopping …');
  await withdraw();
  const isClean = await stopEverything();
  tell('Stopped.');
  return isClean;
}

function stopSignal(): Promise<'stop'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'));
  });
}

/** Returns the message of a SetupFailure, and the stack trace of any other error. */
function describeFailure(error: unknown): string {
  if (error instanceof SetupFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
