import { type ChildProcess, spawn } from 'node:child_process';
import { killGroup, recordProcess } from './process-record.ts';

export interface CommandOptions {
  environment: Record<string, string>;
  /** Milliseconds after which the command and its children are killed. */
  patience: number;
  folder?: string;
  /** The user that runs it. Only root can set it. */
  user?: { uid: number; gid: number } | undefined;
  /** A file in which the running process is recorded. */
  record?: string;
}

export interface CommandResult {
  /** Null when the command could not be started or was killed. */
  code: number | null;
  /** Its output on stdout and stderr. */
  output: string;
}

const running = new Set<ChildProcess>();

/** Runs a command to its end. It leads a process group, so that its children can be killed with it. */
export async function run(command: string, args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const { environment, folder, user, patience, record } = options;
  const child = spawn(command, args, {
    ...user,
    env: environment,
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const timer = setTimeout(() => {
    output.push(`\nThe command took longer than ${patience / 1000} s and was stopped.`);
    if (child.pid) killGroup(child.pid);
  }, patience);
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', resolve).once('error', () => resolve(null)),
  );
  if (record && child.pid) await recordProcess(record, child.pid);
  const code = await ended;
  clearTimeout(timer);
  running.delete(child);
  return { code, output: output.join('').trim() };
}

/** Kills all running commands. */
export function killCommands(): void {
  for (const { pid } of running) if (pid) killGroup(pid);
}
