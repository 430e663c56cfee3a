import { setTimeout as sleep } from 'node:timers/promises';
import { uploadSeeds } from './deploy/seed-upload.ts';
import { forgetAws } from './environment.ts';
import { explained, SetupFailure } from './failure.ts';
import { announce, claimInstance, instance, keepState, openState, releaseInstance, withdraw } from './instance.ts';
import { fixedPorts, type PortName, type Ports } from './processes/ports.ts';
import { stopEverything } from './processes/servers.ts';
import { step, type Tell } from './progress.ts';
import { type Stack, startStack } from './stack.ts';
import { welcome } from './welcome.ts';

/** Killed commands end at once; whatever they were part of tidies up after itself. */
const TIDY_PATIENCE = 5_000;

/** What the user has said: where servers are that run already, and the ports of the others. */
interface Wishes {
  opensearch: string | undefined;
  aws: string | undefined;
  ports: Ports;
}

interface Running {
  stack: Stack;
  /** What the state must have been made with to be used again. */
  parameters: string;
}

/** Runs the stack until it is asked to stop. @returns the exit code */
export async function runStack(tell: Tell): Promise<number> {
  const asked = stopSignal();
  const work = boot(tell).catch((error: unknown) => ({ failure: inWords(explained(error)) }));
  const outcome = await Promise.race([work, asked]);
  if (outcome !== 'stop' && 'stack' in outcome) return serve(outcome, asked, tell);
  if (outcome !== 'stop') tell(`\n${outcome.failure}`);
  await end(tell);
  await Promise.race([work, sleep(TIDY_PATIENCE)]);
  await releaseInstance();
  return outcome === 'stop' ? 130 : 1;
}

async function serve({ stack, parameters }: Running, asked: Promise<'stop'>, tell: Tell): Promise<number> {
  const ended = await Promise.race([asked, ...stack.servers.map(({ name, ended }) => ended.then(() => name))]);
  if (ended !== 'stop')
    tell(`\n${ended} has ended by itself; its log is below ${instance.folder}. Run npm start again.`);
  const isClean = await end(tell);
  if (isClean && ended === 'stop') await keepState(parameters);
  await releaseInstance();
  return ended === 'stop' ? 0 : 1;
}

/** Everything up to the first search. */
async function boot(tell: Tell): Promise<Running> {
  await claimInstance();
  const wishes = await readWishes(process.env);
  const parameters = JSON.stringify({ ...wishes, ports: { ...wishes.ports, transport: undefined } });
  await openState(parameters);
  const { opensearch, aws, ports } = wishes;
  // With somebody else's servers nobody knows whether what we remember of them is still true.
  const persist = !opensearch && !aws;
  const stack = await startStack({ folder: instance.folder, ports, opensearch, aws, persist, tell });
  const report = await step(tell, 'Sample articles', () => uploadSeeds(stack.addresses));
  tell(welcome(stack.addresses, report));
  await announce(stack.addresses);
  return { stack, parameters: persist ? parameters : '' };
}

async function readWishes(environment: NodeJS.ProcessEnv): Promise<Wishes> {
  const { OPENSEARCH_URL: opensearch, AWS_ENDPOINT_URL: aws } = environment;
  forgetAws(environment);
  const needed: PortName[] = ['api'];
  if (!aws) needed.push('aws');
  if (!opensearch) needed.push('opensearch');
  return { opensearch, aws, ports: await fixedPorts(environment, needed) };
}

/** @returns whether everything ended in an orderly way */
async function end(tell: Tell): Promise<boolean> {
  tell('\nStopping …');
  await withdraw();
  const isClean = await stopEverything();
  tell('Stopped; nothing is left running.');
  return isClean;
}

function stopSignal(): Promise<'stop'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'));
  });
}

/** A failure that a person can do something about is a sentence; of any other we show all there is. */
function inWords(error: unknown): string {
  if (error instanceof SetupFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
