import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Terminal } from '../local/terminal.ts';

/** What a command reads and writes. Results go to `out`, progress and messages to `err`. */
export interface Io {
  out: Terminal;
  err: Terminal;
  /** Aborted when the user interrupts the command. */
  signal: AbortSignal;
  environment: NodeJS.ProcessEnv;
}

/** A command for operators. `run` returns the exit code. */
export interface Command {
  usage: string;
  run(args: readonly string[], io: Io): Promise<number>;
}

/** The arguments of a command are not valid. */
export class UsageError extends Error {}

/** A command failed. The message says why and what to do, in one line. */
export class CommandFailure extends Error {
  readonly exitCode: number;
  /** Lines below the message. */
  readonly details: readonly string[];

  constructor(message: string, options: ErrorOptions & { exitCode?: number; details?: readonly string[] } = {}) {
    super(message, options);
    this.exitCode = options.exitCode ?? 3;
    this.details = options.details ?? [];
  }
}

/** Returns the failure of an interrupted command. @param state what has been done so far */
export function interrupted(state: string): CommandFailure {
  return new CommandFailure(`Interrupted. ${state}`, { exitCode: 130 });
}

/** Parses the arguments of a command. @throws UsageError that names the wrong argument */
export function readArgs<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Returns a message of one line for an unexpected error. */
export function explain(error: unknown): string {
  return `The command failed: ${faultOf(error)}`;
}

/** Returns what an error says, with its code. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : error.name;
  const isNamed = error instanceof CommandFailure || error.message.includes(code);
  return `${error.message || code}${isNamed ? '' : ` (${code})`}`.replace(/\s+/g, ' ');
}

/** Returns a number with its noun in singular or plural: "1 file", "2 files". */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
