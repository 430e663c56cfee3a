import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from './environment.ts';
import { SetupFailure } from './failure.ts';

/** A server that the local stack has started; it leads a process group, so its own children end with it. */
export interface Server {
  name: string;
  /** Settles when the process has ended, however that came. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerCommand {
  name: string;
  command: string;
  words: readonly string[];
  environment: Record<string, string>;
  folder: string;
  logFile: string;
  /** Milliseconds to end in after it was asked to, before it is killed. */
  patience: number;
}

const servers = new Set<Server>();

/** Starts a server, its output in a log file and its process id in `pid` beside it. */
export async function startServer(server: ServerCommand): Promise<Server> {
  const { name, command, words, folder, environment, logFile, patience } = server;
  const log = await open(logFile, 'w');
  const child = spawn(command, words, {
    cwd: folder,
    env: environment,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  await log.close();
  const pid = child.pid;
  if (pid === undefined) throw new SetupFailure(`${name} could not be started: ${command} can't be run.`);
  const started: Server = { name, ended, stop: () => stopGroup(child, pid, ended, patience) };
  servers.add(started);
  void ended.then(() => servers.delete(started));
  await writeFile(join(folder, 'pid'), `${pid}\n`);
  return started;
}

/** Ends everything that this process has started and that still runs: the latest first. */
export async function stopEverything(): Promise<void> {
  for (const { pid } of commands) if (pid) killGroup(pid);
  for (const server of [...servers].reverse()) await server.stop();
}

/**
 * Ends a server of an earlier run that was killed before it could stop its own. The process id may have been given to
 * somebody else since, so its command line must name the folder that only such servers run from.
 */
export async function stopLeftover(folder: string, ours: string): Promise<void> {
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => ''));
  if (pid > 0 && (await commandLine(pid)).includes(ours)) killGroup(pid);
}

/** The command line of a process, or nothing when there is none. */
export async function commandLine(pid: number): Promise<string> {
  const { output } = await run(
    'ps',
    ['-ww', '-o', 'command=', '-p', String(pid)],
    childEnvironment(process.env),
    10_000,
  );
  return output;
}

/** Waits until a server answers. @throws SetupFailure with the end of its log when it dies or takes too long */
export async function whenReady(
  server: Server,
  logFile: string,
  isReady: () => Promise<boolean>,
  patience: number,
): Promise<void> {
  const until = Date.now() + patience;
  let hasEnded = false;
  void server.ended.then(() => {
    hasEnded = true;
  });
  while (!(await isReady().catch(() => false))) {
    if (hasEnded)
      throw new SetupFailure(`${server.name} ended while it started. The end of ${logFile}:\n${await tail(logFile)}`);
    if (Date.now() > until)
      throw new SetupFailure(
        `${server.name} did not answer within ${patience / 1000} s. The end of ${logFile}:\n${await tail(logFile)}`,
      );
    await sleep(100);
  }
}

async function stopGroup(child: ChildProcess, pid: number, ended: Promise<void>, patience: number): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await Promise.race([ended, sleep(patience, undefined, { ref: false })]);
  }
  killGroup(pid);
  await ended;
}

/** Ends what is left of a process group; nothing left is just as well. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}

export interface CommandResult {
  code: number | null;
  output: string;
}

/** Runs a command to its end. @param patience milliseconds after which its process group is killed */
export async function run(
  command: string,
  words: readonly string[],
  environment: Record<string, string>,
  patience: number,
  folder?: string,
): Promise<CommandResult> {
  const child = spawn(command, words, {
    env: environment,
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  commands.add(child);
  const output: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const timer = setTimeout(() => child.pid && killGroup(child.pid), patience);
  const code = await new Promise<number | null>((resolve) =>
    child.once('close', resolve).once('error', () => resolve(null)),
  );
  clearTimeout(timer);
  commands.delete(child);
  return { code, output: output.join('').trim() };
}

const commands = new Set<ChildProcess>();

async function tail(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-15).join('\n');
}
