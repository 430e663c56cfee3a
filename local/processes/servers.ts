import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupFailure } from '../failure.ts';
import { killCommands } from './command.ts';
import { killGroup, recordProcess } from './process-record.ts';

/** A server that the local stack has started. It leads a process group, so that its children end with it. */
export interface Server {
  name: string;
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerCommand {
  name: string;
  command: string;
  args: readonly string[];
  environment: Record<string, string>;
  /** Its working folder, with its output in `output.log` and its process record in `process`. */
  folder: string;
  user?: { uid: number; gid: number } | undefined;
  /** Milliseconds that it has to stop before it is killed. */
  patience: number;
}

interface Running {
  pid: number;
  /** @returns whether it stopped in time */
  stop(): Promise<boolean>;
}

const running = new Set<Running>();
let isEnding = false;

// The last resort when this process ends unexpectedly.
process.on('exit', () => {
  killCommands();
  for (const { pid } of running) killGroup(pid);
});

/** Starts a server and waits until it is ready. @throws SetupFailure with the end of its log when it ends or takes too long */
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

/** Stops everything that this process has started. After that, nothing can be started. */
export async function stopEverything(): Promise<boolean> {
  isEnding = true;
  killCommands();
  const ends = await Promise.all([...running].map((server) => server.stop()));
  return ends.every(Boolean);
}

/** Whether everything is being stopped, so that the end of a server is expected. */
export function isStopping(): boolean {
  return isEnding;
}

async function spawnServer(server: ServerCommand, logFile: string): Promise<Server> {
  const { name, command, args, folder, environment, user, patience } = server;
  await mkdir(folder, { recursive: true });
  const log = await open(logFile, 'w');
  if (isEnding) throw new SetupFailure(`${name} was not started, because the local stack is stopping.`);
  const stdio = ['ignore', log.fd, log.fd] as const;
  const child = spawn(command, args, { ...user, cwd: folder, env: environment, detached: true, stdio: [...stdio] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  await log.close();
  const { pid } = child;
  if (pid === undefined) throw new SetupFailure(`${name} could not be started: ${command} can't be executed.`);
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
      ? 'ended during its start'
      : Date.now() > until && `did not answer within ${patience / 1000} s`;
    if (fault) throw new SetupFailure(`${server.name} ${fault}. The end of ${logFile}:\n${await tail(logFile)}`);
    await sleep(100);
  }
}

async function tail(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-15).join('\n');
}
