import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupFailure } from '../failure.ts';
import { killCommands } from './command.ts';
import { killGroup, recordProcess } from './process-record.ts';

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
  /** Where it runs, with its output in `output.log` and a record of the process in `process`. */
  folder: string;
  user?: { uid: number; gid: number } | undefined;
  /** Milliseconds to end in after it was asked to, before it is killed. */
  patience: number;
}

interface Running {
  pid: number;
  /** @returns whether it ended by itself when it was asked to */
  stop(): Promise<boolean>;
}

const running = new Set<Running>();
let isStopping = false;

// The last resort when this process ends in a way that nobody has foreseen.
process.on('exit', () => {
  killCommands();
  for (const { pid } of running) killGroup(pid);
});

/** Starts a server and waits until it answers. @throws SetupFailure with the end of its log when it dies or takes too long */
export async function startServer(
  server: ServerCommand,
  isReady: () => Promise<boolean>,
  patience: number,
): Promise<Server> {
  const logFile = join(server.folder, 'output.log');
  const started = await spawnServer(server, logFile);
  try {
    await whenReady(started, logFile, isReady, patience);
    return started;
  } catch (error) {
    await started.stop();
    throw error;
  }
}

/** Ends everything that this process has started and that still runs; from then on nothing is started any more. */
export async function stopEverything(): Promise<boolean> {
  isStopping = true;
  killCommands();
  const ends = await Promise.all([...running].map((server) => server.stop()));
  return ends.every(Boolean);
}

async function spawnServer(server: ServerCommand, logFile: string): Promise<Server> {
  const { name, command, words, folder, environment, user, patience } = server;
  await mkdir(folder, { recursive: true });
  const log = await open(logFile, 'w');
  if (isStopping) throw new SetupFailure(`${name} was not started: the local stack is stopping.`);
  const stdio = ['ignore', log.fd, log.fd] as const;
  const child = spawn(command, words, { ...user, cwd: folder, env: environment, detached: true, stdio: [...stdio] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  await log.close();
  const { pid } = child;
  if (pid === undefined) throw new SetupFailure(`${name} could not be started: ${command} can't be run.`);
  const entry = { pid, stop: () => stopGroup(child, pid, ended, patience) };
  running.add(entry);
  void ended.then(() => {
    killGroup(pid);
    running.delete(entry);
  });
  await recordProcess(join(folder, 'process'), pid);
  return { name, ended, stop: async () => void (await entry.stop()) };
}

async function stopGroup(child: ChildProcess, pid: number, ended: Promise<void>, patience: number): Promise<boolean> {
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), sleep(patience, false, { ref: false })]);
  killGroup(pid);
  await ended;
  return inTime;
}

async function whenReady(
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
    const fault = hasEnded
      ? 'ended while it started'
      : Date.now() > until && `did not answer within ${patience / 1000} s`;
    if (fault) throw new SetupFailure(`${server.name} ${fault}. The end of ${logFile}:\n${await tail(logFile)}`);
    await sleep(100);
  }
}

async function tail(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-15).join('\n');
}
